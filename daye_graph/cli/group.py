"""Commands and groups that speak both languages, load late and suggest the nearest name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TypedDict

import click

from daye_graph.cli.language import LANGUAGES, tell
from daye_graph.cli.overriding import override
from daye_graph.errors import UnknownNameError
from daye_graph.query.nearest import find_nearest, suggest
from daye_graph.wording import Wording


class Manners(TypedDict):
    """What all commands and groups have in common."""

    context_settings: dict[str, object]
    options_metavar: str


def manners() -> Manners:
    """Give what all commands have in common, in the language spoken now."""
    return {
        "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
        "options_metavar": tell("[选项]", "[OPTIONS]"),
    }


def make_lang_option(*, hidden: bool = True) -> click.Option:
    """Make ``--lang``, which every command takes; what it says was looked up before parsing."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        hidden=hidden,
        expose_value=False,
        help=tell(
            "帮助与消息的语言，也可用环境变量 DAYE_GRAPH_LANG",
            "language of help and messages; also DAYE_GRAPH_LANG",
        ),
    )


def make_command(
    name: str, callback: Callable[..., None], *, about: str, params: Sequence[click.Parameter]
) -> click.Command:
    """Make a command that also takes ``--lang``; *about* is its help."""
    every = [*params, make_lang_option()]
    return click.Command(name, callback=callback, help=about, params=every, **manners())


class Group(click.Group):
    """A group whose commands are made when they are needed.

    *makers* gives the maker of each by its name: a function, or where to find one
    (``package.module:function``).
    """

    def __init__(
        self,
        name: str,
        makers: Mapping[str, str | Callable[[], click.Command]],
        *,
        about: str,
        params: Sequence[click.Parameter] = (),
    ) -> None:
        super().__init__(name, help=about, params=[*params, make_lang_option()], **manners())
        self.subcommand_metavar = tell("命令 [参数]…", "COMMAND [ARGS]...")
        self.makers = makers
        self.explain: Callable[[str], UnknownNameError] = self._explain_unknown
        """Makes the error for a name that is none of the makers'."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click's signature
        """Give the names of the commands, in the order in which they are shown."""
        return list(self.makers)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Make the command *cmd_name*; None when there is none."""
        maker = self.makers.get(cmd_name)
        if isinstance(maker, str):
            module, _, function = maker.partition(":")
            maker = getattr(import_module(module), function)
        command: click.Command | None = maker() if maker else None
        return command

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the command that *args* begin with and what is left of them."""
        name = args[0]
        if name not in self.makers and not name.startswith("-"):
            raise self.explain(name)
        return super().resolve_command(ctx, args)

    def _explain_unknown(self, name: str) -> UnknownNameError:
        nearest = find_nearest(name, self.makers)
        hint = suggest(nearest)
        return UnknownNameError(
            Wording(f"没有命令“{name}”{hint}", en=f"no command is called “{name}”{hint.en}"), nearest=nearest
        )
