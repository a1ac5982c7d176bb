package io.cordon.benchmarks;

import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.PolicyPackReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Any number of policies: the first 20 are one of each {@link PolicyKind}; the others are the same
 * kinds narrowed to a department, an extension, a domain, a country, a cloud, a label or a folder,
 * and, when these are used up, to a combination of two.
 */
final class PolicySamples {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "user.department",
          List.of(
              "Actuarial",
              "Audit",
              "Claims",
              "Compliance",
              "Customer Service",
              "Data Science",
              "Facilities",
              "Finance",
              "Human Resources",
              "IT",
              "Legal",
              "Marketing",
              "Procurement",
              "Reinsurance",
              "Sales",
              "Underwriting"),
          "file.extension",
          List.of("docx", "xlsx", "pdf", "pptx", "csv", "msg", "zip", "txt", "vsdx", "mdb"),
          "recipient.domain",
          List.of(
              "gmail.com",
              "alpine-brokers.example",
              "harbour-re.example",
              "lindqvist-adjusters.example",
              "meridian-audit.example",
              "rival.example"),
          "app",
          List.of("m365", "box", "dropbox", "google"),
          "country",
          List.of("DE", "FR", "GB", "US", "PL", "BR", "VN", "NG", "KZ", "PH"),
          "file.label",
          List.of("Confidential", "Highly Confidential"),
          "file.path|contains",
          List.of("board", "merger", "salaries", "legal hold", "source", "tender"),
          "user",
          List.of("ana@example.com", "ben@example.com", "cara@example.com"));

  /** The number of values of the field that has the most. */
  private static final int MAX_VALUES = 16;

  private PolicySamples() {}

  static List<Policy> of(int count) throws PolicyException {
    List<PolicyKind> kinds = List.of(PolicyKind.values());
    List<Policy> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      policies.add(policy(kinds.get(i % kinds.size()), i, i / kinds.size()));
    }
    return policies;
  }

  private static Policy policy(PolicyKind kind, int number, int scope) throws PolicyException {
    String narrowed = scope(kind, scope);
    ActivityPolicy policy = rule(kind.selection(), narrowed, number);
    return switch (kind) {
      case MASS_DOWNLOAD, MASS_SHARE, MASS_DELETION ->
          count(policy, Aggregation.EVENT_COUNT, 50, null);
      case MANY_DOMAINS -> count(policy, Aggregation.VALUE_COUNT, 20, Field.RECIPIENT_DOMAIN);
      case MANY_BYTES -> count(policy, Aggregation.VALUE_SUM, 10_000_000_000L, Field.FILE_SIZE);
      case LOWERED_THEN_SHARED ->
          sequence(policy, rule("verb: share", narrowed, number), Field.FILE_ID);
      case SIGNED_IN_THEN_MASS ->
          sequence(policy, rule("verb: download", narrowed, number), Field.USER);
      default -> policy;
    };
  }

  /**
   * No narrowing for the first policy of a kind, then one, then two. Each kind starts with another
   * value, so that a small number of policies is not all about the same department.
   */
  private static String scope(PolicyKind kind, int scope) {
    if (scope == 0) {
      return "";
    }
    List<String> single = narrowings(kind);
    int at = scope - 1;
    String one = single.get(at % single.size());
    String other = single.get((at * 7 + at / single.size()) % single.size());
    return at < single.size() || field(one).equals(field(other)) ? one : one + ", " + other;
  }

  /**
   * The possible narrowings of a kind: the first value of each field, then the second, and so on.
   */
  private static List<String> narrowings(PolicyKind kind) {
    int start = List.of(PolicyKind.values()).indexOf(kind);
    List<String> narrowings = new ArrayList<>();
    for (int i = 0; i < MAX_VALUES; i++) {
      for (String field : kind.scopes()) {
        List<String> values = VALUES.get(field);
        if (i < values.size()) {
          narrowings.add(field + ": " + values.get((start + i) % values.size()));
        }
      }
    }
    return narrowings;
  }

  private static String field(String test) {
    return test.substring(0, test.indexOf(':'));
  }

  private static ActivityPolicy rule(String selection, String scope, int number)
      throws PolicyException {
    String text =
        """
        title: Policy %d
        id: %s
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        detection:
            it: {%s}
            scope: {%s}
            failed: {outcome: failure}
            service: {user.service_account: true}
            condition: it and scope and not failed and not service
        level: high
        actions: [notify_admin]
        """
            .formatted(
                number,
                new UUID(0x4000, 0x8000000000000000L + number),
                selection,
                scope.isEmpty() ? "verb|exists: true" : scope);
    PolicyPack pack = PolicyPackReader.read(Map.of("rule.yml", text), Organisation.empty());
    return pack.activityPolicies().get(0);
  }

  private static Policy count(
      ActivityPolicy of, Aggregation aggregation, long threshold, Field field) {
    Correlation correlation =
        new Correlation(
            "many",
            null,
            aggregation,
            List.of(Rule.of("one", of.condition())),
            List.of(new Grouping(List.of(Field.USER))),
            Duration.ofHours(1),
            threshold,
            field);
    return new CorrelationPolicy(metadata(of, DetectorKind.CORRELATION), correlation, List.of());
  }

  private static Policy sequence(ActivityPolicy first, ActivityPolicy then, Field by) {
    Grouping grouping = new Grouping(List.of(by));
    List<SequencePolicy.Step> steps =
        List.of(
            new SequencePolicy.Step(Rule.of("first", first.condition()), grouping),
            new SequencePolicy.Step(Rule.of("then", then.condition()), grouping));
    PolicyMetadata metadata = metadata(first, DetectorKind.SEQUENCE);
    return new SequencePolicy(metadata, steps, Duration.ofDays(1), List.of());
  }

  private static PolicyMetadata metadata(ActivityPolicy of, DetectorKind kind) {
    PolicyMetadata metadata = of.metadata();
    PolicySnapshot snapshot = of.snapshot();
    return new PolicyMetadata(
        new PolicySnapshot(
            snapshot.id(),
            snapshot.version(),
            snapshot.title(),
            snapshot.description(),
            kind,
            snapshot.severity(),
            snapshot.mode(),
            snapshot.actions(),
            snapshot.attack(),
            snapshot.coolDownMillis()),
        metadata.falsePositives(),
        metadata.enabled(),
        metadata.otherNames(),
        metadata.file());
  }
}
