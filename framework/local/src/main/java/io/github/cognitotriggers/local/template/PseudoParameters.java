package io.github.cognitotriggers.local.template;

import org.jspecify.annotations.Nullable;

/** What {@code AWS::…} means to {@code Ref}. */
record PseudoParameters(String region) {

    /** Null for names that CloudFormation does not have either, and for {@code AWS::NoValue}. */
    @Nullable String value(String name) {
        return switch (name) {
            case "AWS::Region" -> region;
            case "AWS::AccountId" -> TemplateSettings.ACCOUNT;
            case "AWS::StackName" -> TemplateSettings.STACK;
            case "AWS::StackId" ->
                    arn("cloudformation", "stack/" + TemplateSettings.STACK + "/local");
            case "AWS::Partition" -> partition();
            case "AWS::URLSuffix" ->
                    region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
            default -> null;
        };
    }

    String arn(String service, String resource) {
        return arn(service, region, resource);
    }

    String arn(String service, String arnRegion, String resource) {
        return "arn:"
                + partition()
                + ":"
                + service
                + ":"
                + arnRegion
                + ":"
                + TemplateSettings.ACCOUNT
                + ":"
                + resource;
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
