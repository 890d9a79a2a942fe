/** The entry of graph.js: the view that needs Cytoscape. */
import { GraphView } from "./views/graph";

window.daye?.provide?.("graph", { GraphView });
