"""The mutants of a file."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
import difflib
from functools import cached_property
from pathlib import Path
from typing import Final

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

from . import INTEGRATION

# These have no effect when the code runs, or fail at once when it is imported.
SKIPPED: Final = (
    cst.Annotation,
    cst.Decorator,
    cst.Import,
    cst.ImportFrom,
    cst.TypeAlias,
    cst.TypeParameters,
)
SKIPPED_CALLS: Final = {"TypeVar", "cast", "isinstance", "len"}


@dataclass(frozen=True)
class Statement:
    """A statement; the head of a compound one ends where its body begins."""

    first_line: int
    head_line: int
    last_line: int
    code: str
    in_function: bool


@dataclass(frozen=True)
class Mutant:
    """One change to one file."""

    file: str
    line: int
    statement: Statement
    module: cst.Module = field(repr=False)
    before: cst.CSTNode = field(repr=False)
    after: cst.CSTNode = field(repr=False)

    @property
    def lines(self) -> range:
        """Return the lines that decide which tests can notice the mutant: they run one of them."""
        if self.line > self.statement.head_line:
            return range(self.line, self.line + 1)
        return range(self.statement.first_line, self.statement.head_line + 1)

    @cached_property
    def source(self) -> str:
        """Return the text of the mutated file."""
        return str(self.module.deep_replace(self.before, self.after).code)

    @cached_property
    def diff(self) -> list[str]:
        """Return the lines that differ, as in a unified diff."""
        before, after = self.module.code.splitlines(), self.source.splitlines()
        return list(difflib.unified_diff(before, after, n=0, lineterm=""))[3:]

    @property
    def added(self) -> str:
        """Return the code that the mutation puts in, with single spaces."""
        return squeeze(line[1:] for line in self.diff if line[0] == "+")

    @property
    def is_valid(self) -> bool:
        """Return whether it changes anything and Python accepts the result."""
        try:
            compile(self.source, self.file, "exec")
        except SyntaxError, ValueError:
            return False
        return bool(self.source != self.module.code)


def mutants_of(path: Path) -> list[Mutant]:
    """Return all mutants of a file."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text()))
    positions = wrapper.resolve(PositionProvider)
    file = path.as_posix().partition(f"{INTEGRATION.as_posix()}/")[2]
    statements = list(statements_of(wrapper.module.code))
    mutants = []
    for before, after in mutations_of(wrapper.module):
        line = positions[before].start.line
        *_, statement = (
            one for one in statements if one.first_line <= line <= one.last_line
        )
        mutants.append(Mutant(file, line, statement, wrapper.module, before, after))
    return mutants


def mutations_of(node: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
    """Yield each node that can be replaced, with its replacement."""
    match node:
        case cst.Call(func=cst.Name(value=name)) if name in SKIPPED_CALLS:
            return
        case cst.If(test=cst.Name(value="TYPE_CHECKING")):
            return
        case _ if isinstance(node, SKIPPED):
            return
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            for mutated in operator(node):
                yield node, mutated
    for child in node.children:
        yield from mutations_of(child)


def statements_of(source: str) -> Iterator[Statement]:
    """Yield the statements of a file, the outer ones before those inside."""
    lines = source.splitlines()

    def visit(node: ast.AST, *, in_function: bool) -> Iterator[Statement]:
        if isinstance(node, ast.stmt):
            first, last = node.lineno, node.end_lineno or node.lineno
            inside = [
                statement.lineno
                for statement in ast.walk(node)
                if isinstance(statement, ast.stmt) and statement.lineno > first
            ]
            head = min([last, *(line - 1 for line in inside)])
            code = squeeze(lines[first - 1 : head])
            yield Statement(first, head, last, code, in_function)
        in_function |= isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.iter_child_nodes(node):
            yield from visit(child, in_function=in_function)

    return visit(ast.parse(source), in_function=False)


def squeeze(lines: Iterator[str] | list[str]) -> str:
    """Return lines as one, with single spaces."""
    return " ".join(" ".join(lines).split())
