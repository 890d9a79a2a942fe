"""The words of the grammar of plans: what leads into a list, what heads it, what is no name.

Function words and general nouns only; no name of any plan stands here.
"""

from __future__ import annotations

import re

HAN = "\u4e00-\u9fff"

_ADVERBS = (
    "积极|全面|重点|大力|加快|继续|持续|主动|谋划|进一步|充分|深入|着力|优先|择优"
    "|鼓励|引导|支持|推动|推进|促进|省内|市内|国内|省外|市外|国内外|本地|当地"
)
_VERBS = (
    "培育|扶持|遴选|依托|联合|发挥|带动|组织|推荐|创建|争创|申报|建设|打造|组建|整合|对接|引进|发展|做强|做优|做大"
    "|实施|开展|加强|提升|完善|建立|成立"
    "|升级|改造|选择|邀请|会同|协同|利用|聚焦|围绕|瞄准|串联|连接|贯通|联结|辐射|共建|设立|构建|优化|搭建|力争"
)
LEAD_IN = re.compile(
    rf"(?:{_ADVERBS}|{_VERBS}|以|由|与|和|及|在|对|将|向|到|等|现有|一批|我市|全市|我省|全省)+"
)
"""What stands before the first name of a list and is no part of it."""

COORDINATION = re.compile(r"、|和|与|及|以及|，")
"""What joins the members of a list."""

TRIGGER = re.compile(
    r"依托|以(?!及|上|下|来|后)|支持|引导|鼓励|遴选|推动|推进|扶持|培育|发挥|带动|组织|推荐|联合"
)
"""Verbs that govern a list of enterprises."""

_MODIFIERS = (
    "本地|本土|行业|产业|区域|农业|制造业|龙头|骨干|重点|领军|核心|优势|知名|高新技术|高成长型|高成长性|科技型"
    "|创新型|规模|大型|中小|民营|上市|领先|代表性|优秀|优质|相关|专精特新|主要|国有|央属"
)
ENTERPRISE_HEAD = re.compile(
    rf"等(?:[^，。；等]{{0,20}}的)?(?:一批|一大批|若干|多家)?(?:{_MODIFIERS})*(?:企业|公司)(?!家|技术中心|联合[体会]|内部|间)"
)
"""等…企业, the head noun of a list of enterprises."""

AS_LEADER = re.compile(
    rf"(?P<head>等(?:(?:{_MODIFIERS}|一批)*(?:企业|公司))?)?为(?P<word>龙头|代表|引领|主体|骨干|链主)(?P<noun>企业)?"
)
"""…为龙头, …等企业为代表: what closes a list that 以 opens."""

LEGAL_FORM = re.compile(
    rf"(?:(?:集团|控股|股份)*有限(?:责任)?公司|集团公司|公司|集团(?!控股|公司|有限|股份)|专业合作社|合作社)"
    rf"(?![{HAN}]{{0,12}}(?:大学|研究院|研究所|学院)|副|总|董|经理|主任|书记|负责)"
)
"""Legal forms that end an enterprise's name."""

TRADE_WORD = re.compile(
    r"(?:科技|新材料|新材|材料|生态|农业|食品|生物|医药|医疗|药业|环保|纺织|服饰|服装|包装|铝业|铜业|钢铁|矿业|冶金"
    r"|水泥|建材|汽配|汽车|精工|精密|机械|重工|装备|电子|光电|电气|电器|智能|模具|铸造|制造|化工|能源|新能源|电力"
    r"|酒业|饮料|乳业|茶业|果业|牧业|渔业|林业|种业|粮油|物流|置业|实业|工贸|商贸|集团|股份|环境|信息|软件|网络"
    r"|通信|半导体|养生|健康|文旅|旅游|传媒|辣木|换热器|硅纤)$"
)
"""Trades that end an enterprise's everyday name; by themselves they are no name."""

GENERIC_HEAD = re.compile(
    r"(?:企业|机构|院所|高校|院校|平台|单位|组织|部门|主体|人才|团队|载体|园区|项目|银行|产业|行业|领域|优势|资源"
    r"|基金|政府|市场|服务|技术|研发|应用|要素|力量|骨干|龙头|商会|协会|农户|农民|科研人员|企业家|乡镇|政策|方案|标准|体系|机制|模式|资金"
    r"|措施|担保公司|物流公司|国有公司|互联网公司|科技公司|龙头公司|平台公司|集团公司|相关公司|子公司|分公司|上市公司|保险公司|投资公司|网站|热线|工作站|空间|孵化器|实验室|基地|小镇|示范区|高新区)$"
)
"""Nouns that end a kind of thing, not the name of an enterprise."""

HOSTED_PLATFORM = re.compile(r"(?:企业技术中心|技术研发中心|工程技术中心|研发中心|院士专家工作站|星创天地)$")
"""Platforms that are named after the firm that owns them."""

PLATFORM_SUFFIX = re.compile(
    r"(?:实验室|技术中心|研发中心|创新中心|研究中心|工程中心|服务中心|转移中心|工作站|孵化器|加速器|众创空间|创客空间"
    r"|星创天地|中试基地|研究基地|示范基地|产业基地|示范园|产业园|科技园|加工园|园区|产业集群|大市场|分市场"
    r"|服务平台|科创岛|科创园|科创中心)$"
)
"""What the names of platforms end in."""

LEVEL = re.compile(r"(?:国家级?|省级|市级|县级|[\u4e00-\u9fff]{2}省(?!级))")
ADMINISTRATIVE = re.compile(r"国家级|省级|市级|县级|国家")


def strip_lead_in(text: str) -> int:
    """Give how many characters at the start of *text* lead into a name.

    >>> strip_lead_in("重点支持金泉酒业")
    4
    """
    match = LEAD_IN.match(text)
    return match.end() if match else 0
