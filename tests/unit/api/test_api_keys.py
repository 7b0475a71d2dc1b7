from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.datastructures import Headers
from typer.testing import CliRunner

from api.keys.callers import Callers
from api.keys.file import KeyFile, KeyFileError
from api.keys.key import Scope, new_key
from api.keys.problems import KeyProblem
from api.settings import Settings
from interstate import app

DAY = date(2027, 1, 31)


def callers(file: KeyFile, day: date = DAY, **more: object) -> Callers:
    return Callers(Settings(keys_file=file.path, **more), file, lambda: day)  # type: ignore[arg-type]


def scopes(callers: Callers, key: str, header: str = "X-API-Key") -> frozenset[Scope]:
    return callers.of(Headers({header: key}), "192.0.2.1").scopes


def test_no_key_is_kept_and_it_is_found_all_the_same(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "inside" / "keys.jsonl")
    assert file.all() == ()
    given, key = new_key("press", (Scope.WRITE,))
    other, another = new_key("desk", (Scope.REVIEW, Scope.READ), DAY)
    file.add(key)
    file.add(another)
    text = file.path.read_text("utf-8")
    for one in (given, other):
        assert one not in text
        assert one.partition(".")[2] not in text
    assert [line.partition('"name":"')[2].partition('"')[0] for line in text.splitlines()] == ["desk", "press"]
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert file.find(given) == key
    assert file.find(other) == another
    assert another.scopes == (Scope.READ, Scope.REVIEW)
    for wrong in ("", ".", key.prefix, given[:-1], f"{given}x", f"{key.prefix}.{other.partition('.')[2]}", "ключ"):
        assert file.find(wrong) is None


def test_a_key_is_good_and_good_no_more_without_a_restart(tmp_path: Path) -> None:
    server, command = KeyFile(tmp_path / "keys.jsonl"), KeyFile(tmp_path / "keys.jsonl")
    given, key = new_key("press", (Scope.WRITE,))
    assert server.find(given) is None
    command.add(key)
    assert server.find(given) == key
    assert command.remove(key.prefix) == key
    assert server.find(given) is None
    command.add(key)
    assert server.find(given) == key
    server.path.unlink()
    assert server.find(given) is None


def test_what_is_no_file_of_keys_is_told_in_one_line(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "keys.jsonl")
    _, key = new_key("press", (Scope.WRITE,))
    file.add(key)
    with pytest.raises(KeyFileError, match="there is a key called 'press' already"):
        file.add(key)
    with pytest.raises(KeyFileError, match="no key is called 'desk'"):
        file.remove("desk")
    for line in ("{", "[]", '{"name": "x"}', '{"name":"x","prefix":"p","digest":"d","scopes":["all"]}'):
        file.path.write_text(f"\n{line}\n", "utf-8")
        with pytest.raises(KeyFileError, match=r"keys\.jsonl:2: this is no key"):
            file.all()
    with pytest.raises(KeyFileError, match="the file of keys cannot be used"):
        KeyFile(tmp_path).all()


def test_a_key_may_what_its_scopes_say_until_it_expires(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "keys.jsonl")
    given, key = new_key("press", (Scope.WRITE,), DAY)
    file.add(key)
    assert scopes(callers(file), given) == {Scope.READ, Scope.WRITE}, "what anybody may do, it may too"
    assert scopes(callers(file, read_needs_key=True), given) == {Scope.WRITE}
    assert scopes(callers(file), f"Bearer {given}", "Authorization") == {Scope.READ, Scope.WRITE}
    assert scopes(callers(file), "") == {Scope.READ}
    assert scopes(callers(file, read_needs_key=True), "") == set()
    with pytest.raises(KeyProblem, match="good until 2027-01-31"):
        scopes(callers(file, date(2027, 2, 1)), given)
    with pytest.raises(KeyProblem, match="not one of this server's"):
        scopes(callers(file), "another")


def test_the_single_key_of_the_settings_may_everything(tmp_path: Path) -> None:
    known = callers(KeyFile(tmp_path / "none.jsonl"), api_key=SecretStr("geheim ü"), read_needs_key=True)
    assert all(map(known.known, Scope))
    sent = Headers(raw=[(b"x-api-key", "geheim ü".encode())])
    assert known.of(sent, "192.0.2.1").scopes == set(Scope)
    assert not any(map(callers(KeyFile(tmp_path / "none.jsonl")).known, Scope))


def test_a_key_of_one_scope_does_not_turn_another_on(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "keys.jsonl")
    file.add(new_key("reviewer", (Scope.REVIEW,))[1])
    assert [scope for scope in Scope if callers(file).known(scope)] == [Scope.REVIEW]


def test_keys_are_made_listed_and_revoked_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "keys.jsonl"
    runner = CliRunner()

    def run(*words: str) -> str:
        done = runner.invoke(app, ["keys", *words, "--file", str(path)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.stdout

    given = run("make", "press", "--scope", "write", "--scope", "read", "--expires", "2027-01-31").strip()
    found = KeyFile(path).find(given)
    assert found is not None
    assert (found.name, found.scopes, found.expires) == ("press", (Scope.READ, Scope.WRITE), DAY)
    assert "press" in run("list")
    listed = run("list", "--json")
    assert given not in listed
    assert '"scopes":["read","write"]' in listed
    run("revoke", "press")
    assert KeyFile(path).all() == ()
