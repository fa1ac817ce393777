"""Proves that CloudFormation can find an order for a SAM template's resources, whatever its parameters are.

`sam validate --lint` does not see a cycle through an alias, say function -> app client -> user pool -> alias -> function.
This expands the template with SAM's own translator for all parameter values that matter, and follows Ref, Fn::GetAtt,
Fn::Sub and DependsOn.      sam_graph.py TEMPLATE      sam_graph.py --self-test
"""

import re
import sys

import sam_template


def references(value, path=""):
    """(what is referred to, where) for everything in a resource; a name of a parameter is among it."""
    if isinstance(value, list):
        for item in value:
            yield from references(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "Ref":
                yield item, path
            elif key == "Fn::GetAtt":
                yield (item.split(".")[0] if isinstance(item, str) else item[0]), path
            elif key == "Fn::Sub":
                text, own = (item, {}) if isinstance(item, str) else item
                for name in re.findall(r"\$\{([^!}][^}]*)}", text):
                    if name not in own:
                        yield name.split(".")[0], path
                yield from references(own, path)
            elif key == "DependsOn" and not path:
                for name in [item] if isinstance(item, str) else item:
                    yield name, "DependsOn"
            else:
                yield from references(item, f"{path}.{key}" if path else key)


def graph(resources):
    return {
        name: {to: where for to, where in references(resource) if to in resources}
        for name, resource in resources.items()
    }


def missing(resources, outputs, parameters):
    """References to what these parameters leave out."""
    known = set(resources) | set(parameters)
    for name, resource in list(resources.items()) + list(outputs.items()):
        for to, where in references(resource):
            if to not in known and not to.startswith("AWS::"):
                yield f"{name} ({where}) refers to {to}, which is not there"


def cycle(edges):
    """The shortest cycle, as a list of names that ends where it began; empty if there is none."""
    shortest = []
    for start in edges:
        queue, seen = [[start]], set()
        while queue:
            walked = queue.pop(0)
            for to in edges[walked[-1]]:
                if to == start and (not shortest or len(walked) < len(shortest) - 1):
                    shortest = walked + [start]
                if to not in seen:
                    seen.add(to)
                    queue.append(walked + [to])
    return shortest


def check(template):
    """(what is wrong, how many resources at most, over how many combinations of parameters)"""
    faults, outcomes, most, combinations = {}, {}, 0, 0
    for parameters in sam_template.combinations(template):
        combinations += 1
        resources, outputs, conditions = sam_template.expand(template, parameters)
        most = max(most, len(resources))
        for name, value in conditions.items():
            outcomes.setdefault(name, set()).add(value)
        edges = graph(resources)
        walk = cycle(edges)
        found = list(missing(resources, outputs, parameters))
        if walk:
            steps = [f"{a} ({edges[a][b]}) -> {b}" for a, b in zip(walk, walk[1:])]
            found.append("circular dependency: " + ", ".join(steps))
        for fault in found:
            faults.setdefault(fault, sorted(name for name, value in conditions.items() if value))
    for name, values in outcomes.items():
        if len(values) < 2:
            faults[f"condition {name} was never {'false' if True in values else 'true'}"] = []
    return faults, most, combinations


def report(path):
    faults, most, combinations = check(sam_template.load(path))
    for fault, conditions in faults.items():
        print(f"  {fault}" + (f"  [with {', '.join(conditions)}]" if conditions else ""))
    if faults:
        return 1
    print(f"  no circular dependency: up to {most} resources, {combinations} combinations of parameters")
    return 0


SELF_TEST = """
Transform: AWS::Serverless-2016-10-31
Parameters:
  NameClient: {Type: String, Default: 'false', AllowedValues: ['true', 'false']}
Conditions:
  NamesClient: !Equals [!Ref NameClient, 'true']
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties: {LambdaConfig: {PreSignUp: !Ref Function.Alias}}
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties: {UserPoolId: !Ref Pool}
  Function:
    Type: AWS::Serverless::Function
    DependsOn: [%s]
    Properties:
      Runtime: java25
      Handler: example.Handler
      CodeUri: .
      AutoPublishAlias: live
      Environment: {Variables: {CLIENT_ID: %s}}
"""

SELF_TEST_CASES = [  # DependsOn, CLIENT_ID, part of the verdict
    ("", "none", ""),
    ("", "!Ref AWS::StackName", ""),
    ("", "!Ref Client", "circular dependency"),
    ("", "!GetAtt Client.Name", "circular dependency"),
    ("", "!Sub 'id ${Client}'", "circular dependency"),
    ("", "!If [NamesClient, !Ref Client, !Ref AWS::NoValue]", "[with NamesClient]"),
    ("Client", "none", "circular dependency"),
    ("", "!Ref Nowhere", "which is not there"),
]


def self_test():
    """A cycle must be found, under the one condition that makes it, and nothing where there is none."""
    failed = 0
    for depends_on, client_id, wanted in SELF_TEST_CASES:
        template = sam_template.parse(SELF_TEST % (depends_on, client_id))
        faults, _, _ = check(template)
        verdict = "; ".join(f"{fault} [with {', '.join(conditions)}]" for fault, conditions in faults.items())
        if wanted not in verdict or (verdict and not wanted):
            print(f"  self-test: DependsOn [{depends_on}], CLIENT_ID {client_id}: expected '{wanted}', got '{verdict}'")
            failed = 1
    if not failed:
        print(f"  self-test: {len(SELF_TEST_CASES)} small templates judged rightly")
    return failed


if __name__ == "__main__":
    sys.exit(self_test() if sys.argv[1] == "--self-test" else report(sys.argv[1]))
