package io.cordon.policy.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Verb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.UnusualPolicy;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.sigma.Rules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The correlation types {@code unusual_*} are read. */
class UnusualCorrelationTest {

  private static UnusualPolicy policy(String detection, String entries) throws PolicyException {
    String text =
        CorrelationTest.base("one", detection)
            + "title: Unusual\nid: "
            + Rules.ID
            + "\ncorrelation: {rules: [one], group-by: [user], "
            + entries
            + "}\n";
    return PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION).unusual().get(0);
  }

  private static void assertFeatures(String entries, UnusualFeature... features)
      throws PolicyException {
    assertThat(policy("verb: download", entries).features()).containsExactly(features);
  }

  @Test
  void countsAreOfAnHourOrADay() throws PolicyException {
    String count = "type: unusual_count, measure: ";
    assertFeatures(count + "downloads, timespan: 1h", UnusualFeature.DOWNLOADS_PER_HOUR);
    assertFeatures(count + "changes, timespan: 60m", UnusualFeature.CHANGES_PER_HOUR);
    assertFeatures(count + "downloads, timespan: 24h", UnusualFeature.DOWNLOADS_PER_DAY);
    assertFeatures(
        count
            + "[sensitive_downloads, unfamiliar_downloads, external_shares, changes,"
            + " rare_extensions], timespan: 1d",
        UnusualFeature.SENSITIVE_DOWNLOADS_PER_DAY,
        UnusualFeature.UNFAMILIAR_DOWNLOADS_PER_DAY,
        UnusualFeature.EXTERNAL_SHARES_PER_DAY,
        UnusualFeature.CHANGES_PER_DAY,
        UnusualFeature.RARE_EXTENSIONS_PER_DAY);
  }

  @Test
  void valuesAreOfSomeFields() throws PolicyException {
    String value = "type: unusual_value, field: ";
    assertFeatures(
        value + "[client.application, client.device, country]",
        UnusualFeature.COUNTRY,
        UnusualFeature.DEVICE,
        UnusualFeature.PROGRAM);
    assertFeatures(value + "network", UnusualFeature.NETWORK);
    assertFeatures(value + "place", UnusualFeature.NETWORK);
    assertFeatures(value + "recipient.domain", UnusualFeature.RECIPIENT_DOMAIN);
    assertFeatures(
        value + "recipient.domain, sensitive: true", UnusualFeature.SENSITIVE_RECIPIENT_DOMAIN);
  }

  @Test
  void timeTravelAndScenarios() throws PolicyException {
    assertFeatures("type: unusual_time", UnusualFeature.TIME);
    assertFeatures("type: unusual_travel", UnusualFeature.TRAVEL);
    assertFeatures(
        "type: unusual_scenario, scenario: [token_theft, account_takeover]",
        UnusualFeature.ACCOUNT_TAKEOVER,
        UnusualFeature.TOKEN_THEFT);
    assertFeatures(
        "type: unusual_scenario, scenario: slow_exfiltration", UnusualFeature.SLOW_EXFILTRATION);
  }

  @Test
  void withoutThresholdTheAlertBudgetDecides() throws PolicyException {
    UnusualPolicy policy = policy("verb: download", "type: unusual_time");

    assertThat(policy.threshold()).isNull();
    assertThat(policy.minimumHistoryDays()).isZero();
    assertThat(policy.verbs()).containsExactly(Verb.DOWNLOAD);
    assertThat(policy.snapshot().kind()).isEqualTo(DetectorKind.BASELINE);
  }

  @Test
  void aThresholdIsAShareOfPersonDays() throws PolicyException {
    UnusualPolicy policy =
        policy("file: x", "type: unusual_time, threshold: 0.001, minimum-history: 14d");

    assertThat(policy.threshold()).isEqualTo(0.001);
    assertThat(policy.minimumHistoryDays()).isEqualTo(14);
    assertThat(policy.verbs()).as("every verb can match").isEmpty();
  }

  private static Set<UnusualFeature> unlessUsual(String entries) throws PolicyException {
    String text =
        CorrelationTest.base("one", "verb: download")
            + "title: Many\nid: "
            + Rules.ID
            + "\ncorrelation: {rules: [one], group-by: [user], condition: {gte: 9}, "
            + "type: event_count, "
            + entries
            + "}\n";
    PolicyPack pack = PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION);
    return pack.correlations().get(0).unlessUsual();
  }

  @Test
  void aBurstMayHaveToBeUnusualByTheHourAndTheDay() throws PolicyException {
    assertThat(unlessUsual("timespan: 1h")).isEmpty();
    assertThat(unlessUsual("timespan: 10m, unless-usual: downloads"))
        .containsExactly(UnusualFeature.DOWNLOADS_PER_HOUR, UnusualFeature.DOWNLOADS_PER_DAY);
    assertThat(unlessUsual("timespan: 2h, unless-usual: downloads"))
        .as("an hour is too short for it")
        .containsExactly(UnusualFeature.DOWNLOADS_PER_DAY);
    assertThat(unlessUsual("timespan: 1h, unless-usual: [external_shares, changes]"))
        .containsExactly(
            UnusualFeature.EXTERNAL_SHARES_PER_DAY,
            UnusualFeature.CHANGES_PER_HOUR,
            UnusualFeature.CHANGES_PER_DAY);
  }
}
