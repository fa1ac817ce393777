"""Sends events through their functions with `sam local invoke` and looks at what comes back.

    sam_events.py TEMPLATE EVENTS [EVENT...]

Its exit code says nothing: `sam local invoke` ends with 0 when the function threw. Everything outside `response` has to come
back as it was sent, as JSON values, since SAM writes the event anew; the answer has to be the one in EVENTS/expected/<name>.json.
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import time

import sam_template
from expected_answer import differences

# Names in the user pool's LambdaConfig, where they are not what the trigger source begins with.
CONFIGURED_AS = {"TokenGeneration": ["PreTokenGenerationConfig", "PreTokenGeneration"]}
TIMED_OUT = "timed out after"


def invoke(function, event_file):
    """What the function answered (None if that is not JSON), and everything that was logged."""
    done = subprocess.run(
        ["sam", "local", "invoke", function, "-e", str(event_file)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300,
    )
    try:
        return json.loads(done.stdout), done.stderr
    except ValueError:
        return None, done.stderr + done.stdout


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def check(function, event_file, expected_file):
    """What is wrong with the answer, and a note on how the call went."""
    event = read(event_file)
    expected = read(expected_file) if expected_file.exists() else {}
    began = time.monotonic()
    answer, logged = invoke(function, event_file)
    note = ""
    if answer is None and TIMED_OUT in logged:
        # Lambda's 5 seconds hold here too, on a machine that may be busy with something else.
        note = ", at the second try"
        answer, logged = invoke(function, event_file)
    wrong = ["no JSON came back"] if answer is None else differences(event, answer, expected)
    if not expected:
        wrong.append(f"there is no {expected_file}; what came is {json.dumps(answer)}")
    if wrong:
        wrong += ["  | " + line for line in logged.splitlines() if line.strip()]
    return wrong, f"{time.monotonic() - began:.1f} s{note}"


def main(template_file, events_directory, *names):
    directory = pathlib.Path(events_directory)
    files = [pathlib.Path(name) for name in names] or sorted(directory.glob("*.json"))
    functions = sam_template.trigger_functions(sam_template.load(template_file))
    calls, without = [], []
    for file in files:
        trigger = file.name.split("_")[0]
        keys = [key for key in CONFIGURED_AS.get(trigger, [trigger]) if key in functions]
        expected = directory / "expected" / file.name
        if keys:
            calls.append((functions[keys[0]], file, expected))
        else:
            without.append((file, expected))

    failed = 0

    def tell(call, result):
        nonlocal failed
        (function, file, _), (wrong, note) = call, result
        failed += bool(wrong)
        print(f"  {'WRONG' if wrong else 'ok   '} {file.name}  {function}, {note}", flush=True)
        for line in wrong:
            print(f"        {line}", flush=True)

    # The first call makes the image that the others share.
    for call in calls[:1]:
        tell(call, check(*call))
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("SAM_JOBS", "2"))) as pool:
        running = [(call, pool.submit(check, *call)) for call in calls[1:]]
        for call, result in running:
            tell(call, result.result())

    for file, expected in without:
        if not (expected.exists() and read(expected) == {"function": None}):
            print(f"  WRONG {file.name}: no function of the template takes it, and {expected} does not say so")
            failed += 1
    unheard = set(functions.values()) - {function for function, _, _ in calls}
    if unheard and not names:
        print(f"  WRONG no event for {', '.join(sorted(unheard))}")
        failed += 1
    print(f"  {len(calls)} events invoked, {failed} wrong, {len(without)} that no function takes")
    return 1 if failed or not calls else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
