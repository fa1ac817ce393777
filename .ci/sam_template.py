"""A SAM template as CloudFormation will see it: expanded by SAM's own translator, for given parameters."""

import copy
import itertools
import logging
import os

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# The translator asks for a region to know the partition (nothing is called), and grumbles about its own metrics.
os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
logging.getLogger("samtranslator").setLevel(logging.ERROR)

NO_VALUE = {"Ref": "AWS::NoValue"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse(text):
    return yaml_parse(text)


def combinations(template):
    """Parameter values that turn every condition on and off, each with each."""
    used = _parameters_in(template.get("Conditions", {}))
    choices = {}
    for name, parameter in template.get("Parameters", {}).items():
        default = parameter.get("Default", "value")
        choices[name] = [str(default)]
        if name in used:
            others = parameter.get("AllowedValues") or ["", f"a-{name}"]
            choices[name] += [str(v) for v in others if str(v) != str(default)]
    for values in itertools.product(*choices.values()):
        yield dict(zip(choices, values))


def expand(template, parameters):
    """The resources that exist with these parameters, with every Fn::If decided, and the conditions' values."""
    template = copy.deepcopy(template)
    # The translator wants code to be in S3 already, as it is when `sam deploy` has uploaded it.
    holders = [template.get("Globals", {}).get("Function", {})]
    holders += [r.get("Properties", {}) for r in template["Resources"].values()]
    for holder in holders:
        if "CodeUri" in holder:
            holder["CodeUri"] = "s3://bucket/key"
    expanded = Translator({}, Parser()).translate(template, dict(parameters))
    conditions = {
        name: _holds(test, parameters, expanded.get("Conditions", {}))
        for name, test in expanded.get("Conditions", {}).items()
    }
    resources = {
        name: _decided(resource, conditions)
        for name, resource in expanded["Resources"].items()
        if conditions.get(resource.get("Condition"), True)
    }
    outputs = {
        name: _decided(output, conditions)
        for name, output in expanded.get("Outputs", {}).items()
        if conditions.get(output.get("Condition"), True)
    }
    return resources, outputs, conditions


def trigger_functions(template):
    """Which function takes which trigger: name in LambdaConfig -> logical id, over all parameters."""
    functions = {}
    for parameters in combinations(template):
        resources, _, _ = expand(template, parameters)
        for resource in resources.values():
            if resource["Type"] != "AWS::Cognito::UserPool":
                continue
            for key, target in resource["Properties"].get("LambdaConfig", {}).items():
                arn = target.get("LambdaArn", target)
                alias = resources.get(arn.get("Ref"), {})
                if alias.get("Type") == "AWS::Lambda::Alias":
                    functions[key] = alias["Properties"]["FunctionName"]["Ref"]
    return functions


def _parameters_in(value):
    if isinstance(value, dict):
        own = {value["Ref"]} if "Ref" in value else set()
        return own.union(*map(_parameters_in, value.values()))
    if isinstance(value, list):
        return set().union(*map(_parameters_in, value))
    return set()


def _holds(test, parameters, conditions):
    (operator, operands), = test.items()
    if operator == "Condition":
        return _holds(conditions[operands], parameters, conditions)
    if operator == "Fn::Equals":
        left, right = (_scalar(operand, parameters) for operand in operands)
        return left == right
    results = [_holds(operand, parameters, conditions) for operand in operands]
    return {"Fn::Not": not results[0], "Fn::And": all(results), "Fn::Or": any(results)}[operator]


def _scalar(operand, parameters):
    if isinstance(operand, dict):
        name = operand["Ref"]
        return str(parameters.get(name, name))
    return str(operand)


def _decided(value, conditions):
    if isinstance(value, dict):
        if list(value) == ["Fn::If"]:
            condition, then, otherwise = value["Fn::If"]
            return _decided(then if conditions[condition] else otherwise, conditions)
        members = {k: _decided(v, conditions) for k, v in value.items()}
        return {k: v for k, v in members.items() if v != NO_VALUE}
    if isinstance(value, list):
        return [e for e in (_decided(e, conditions) for e in value) if e != NO_VALUE]
    return value
