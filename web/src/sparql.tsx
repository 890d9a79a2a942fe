/** The entry of sparql.js: the query engine and the views that need it. */
import { ask } from "./sparql/ask";
import { startEngine } from "./sparql/engine";
import { SparqlView } from "./views/sparql";

window.daye?.provide?.("sparql", { SparqlView, ask, startEngine });
