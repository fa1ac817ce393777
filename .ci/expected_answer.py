"""Compares what a function answered with its event and with what events/expected/ says; events/README.md has the format."""

import json
import re

NOTHING = object()


def differences(event, answer, expected):
    """What is wrong, a line each; `expected` is the content of a file of events/expected."""
    if not isinstance(answer, dict):
        return [f"not an object came back: {show(answer)}"]
    if "errorMessage" in answer and "triggerSource" not in answer:
        return list(compare("errorMessage", expected.get("errorMessage", NOTHING), answer["errorMessage"]))
    if "response" in expected:
        wrong = list(compare("response", expected["response"], answer.get("response", NOTHING)))
    else:
        wrong = [f"{name}: expected {show(value)}, got an answer" for name, value in expected.items()]
    return wrong + list(compare("event", without_response(event), without_response(answer), patterns=False))


def without_response(event):
    return {name: value for name, value in event.items() if name != "response"}


def compare(path, expected, actual, patterns=True):
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name in expected | actual:
            yield from compare(f"{path}.{name}", expected.get(name, NOTHING), actual.get(name, NOTHING), patterns)
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for i, (one, other) in enumerate(zip(expected, actual)):
            yield from compare(f"{path}[{i}]", one, other, patterns)
    elif not matches(expected, actual, patterns):
        yield f"{path}: expected {show(expected)}, got {show(actual)}"


def matches(expected, actual, patterns):
    if patterns and isinstance(expected, str) and isinstance(actual, str) and re.fullmatch("(?s)~.*~", expected):
        return re.fullmatch(expected[1:-1], actual) is not None
    # To Python True is 1; to JSON it is not.
    return expected == actual and isinstance(expected, bool) == isinstance(actual, bool)


def show(value):
    return "nothing" if value is NOTHING else json.dumps(value, ensure_ascii=False)
