package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a role allows, as IAM reads it. */
class RolesTest {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/kept";

    @Test
    void what_no_statement_allows_is_refused() {
        Roles roles =
                roles("{Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: %s}".formatted(TABLE));

        assertThat(roles.allows("Desk", asked("dynamodb:PutItem", TABLE))).isTrue();
        assertThat(roles.allows("Desk", asked("dynamodb:DeleteItem", TABLE))).isFalse();
        assertThat(roles.allows("Desk", asked("dynamodb:GetItem", TABLE + "/index/byId")))
                .isFalse();
    }

    @Test
    void a_statement_that_denies_wins() {
        Roles roles = roles(
                "{Effect: Allow, Action: dynamodb:GetItem, Resource: '*'}",
                "{Effect: Deny, Action: dynamodb:GetItem, Resource: %s}".formatted(TABLE));

        assertThat(roles.allows("Desk", asked("dynamodb:GetItem", TABLE))).isFalse();
        assertThat(roles.allows("Desk", asked("dynamodb:GetItem", TABLE + "/index/byId")))
                .isTrue();
    }

    @Test
    void a_managed_policy_counts_like_the_roles_own() {
        assertThat(roles("{Effect: Allow, Action: none:None, Resource: '*'}")
                        .allows("Desk", asked("managed:Action", "any")))
                .isTrue();
    }

    @Test
    void all_keys_of_a_request_must_be_in_the_partitions_that_are_named() {
        Roles roles = roles("""
                {Effect: Allow, Action: dynamodb:BatchGetItem, Resource: "*", Condition: {
                "ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["+*", directory]}, "Null": {"dynamodb:LeadingKeys": "false"}}}
                """.replace('\n', ' '));

        assertThat(roles.allows("Desk", inPartitions("+12125550100", "directory")))
                .isTrue();
        assertThat(roles.allows("Desk", inPartitions("+12125550100", "records")))
                .isFalse();
        assertThat(roles.allows("Desk", inPartitions())).isFalse();
    }

    @Test
    void a_text_to_a_phone_is_no_topic() {
        Roles roles = roles("{Effect: Allow, Action: sns:Publish, NotResource: 'arn:aws:sns:*:*:*'}");

        assertThat(roles.allows("Desk", asked("sns:Publish", "+12125550100"))).isTrue();
        assertThat(roles.allows("Desk", asked("sns:Publish", "arn:aws:sns:us-east-1:111122223333:any")))
                .isFalse();
    }

    @Test
    void an_operator_that_nobody_taught_it_is_an_error_and_allows_nothing() {
        Roles roles = roles(
                "{Effect: Allow, Action: sns:Publish, Resource: '*', Condition: {IpAddress: {'aws:SourceIp': x}}}");

        assertThatThrownBy(() -> roles.allows("Desk", asked("sns:Publish", "any")))
                .hasMessageContaining("IpAddress");
    }

    private static IamRequest asked(String action, String resource) {
        return new IamRequest(action, resource, Map.of());
    }

    private static IamRequest inPartitions(String... partitions) {
        return new IamRequest("dynamodb:BatchGetItem", TABLE, Map.of("dynamodb:LeadingKeys", List.of(partitions)));
    }

    private static Roles roles(String... statements) {
        return Roles.of(Template.parse("""
                Resources:
                  Shared:
                    Type: AWS::IAM::ManagedPolicy
                    Properties:
                      PolicyDocument: {Statement: [{Effect: Allow, Action: "managed:*", Resource: "*"}]}
                  DeskRole:
                    Type: AWS::IAM::Role
                    Properties:
                      ManagedPolicyArns: [!Ref Shared]
                      Policies:
                        - PolicyDocument: {Statement: [%s]}
                  Desk:
                    Type: AWS::Serverless::Function
                    Properties: {Role: !GetAtt DeskRole.Arn}
                """.formatted(String.join(", ", statements)), "ringback", Map.of()));
    }
}
