/** How a relation reads from its other end. */
import type { Pair } from "../data/model";

const INVERSE: Record<string, Pair> = {
  hasAction: ["所属行动组", "in the group"],
  hasTask: ["所属行动", "part of the action"],
  responsibleFor: ["责任单位", "responsible units"],
  contributesTo: ["由这些子任务承载", "carried by sub-tasks"],
  boxOf: ["专栏", "boxes"],
  involvedIn: ["出现的企业", "enterprises"],
  industry: ["这一产业里的", "of this industry"],
  object: ["作为对象，涉及企业", "object of enterprises"],
  upgradedIn: ["在此进阶的", "raised here"],
  anchored_by: ["所依托的研究院", "institutes that rely on it"],
  partner: ["合作的研究院", "institutes it works with"],
  hosted_by: ["由其承建的", "institutes it hosts"],
  located_in: ["设在这里的", "located here"],
  standsUnder: ["写在其下的", "stands here"],
  isPlace: ["布局要素", "element of the layout"],
  member: ["所属布局要素", "member of"],
  connects: ["被其连接", "connected by"],
  towards: ["其所通向", "led to by"],
  host: ["承建的平台", "platforms it hosts"],
  place: ["在这里的平台", "platforms here"],
  broader: ["下属产业", "narrower industries"],
  mentionedIn: ["提及的事物", "things named here"],
};

/** The words for a relation seen from its object. */
export function inverseLabel(relation: string, label: Pair): Pair {
  return INVERSE[relation] ?? [`${label[0]}（反向）`, `${label[1]} (of)`];
}
