package io.cordon.cli.detect.summary;

import static io.cordon.cli.detect.summary.PageFindings.finding;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.model.activity.NetworkKind;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.Severity;
import org.junit.jupiter.api.Test;

/** The figures of a page, from findings that are known. */
class FindingOverviewTest {
  private final FindingOverview overview = new FindingOverview(3);

  @Test
  void severitiesPeopleFilesAndPoliciesAreCounted() {
    overview.add(finding("Shared", Severity.HIGH, 70, share().labelled("Secret", 3)));
    overview.add(finding("Shared", Severity.HIGH, 90, share().at("11:00").labelled("Secret", 3)));
    overview.add(finding("Taken", Severity.LOW, 10, download().by("ben@example.com")));
    overview.add(finding("Signed in", Severity.LOW, 20, signIn().by("ben@example.com")));

    assertThat(overview.total()).isEqualTo(4);
    assertThat(overview.severities().of(Severity.HIGH)).isEqualTo(2);
    assertThat(overview.severities().worst()).isEqualTo(Severity.HIGH);
    assertThat(overview.people().loudest(10))
        .extracting(Ranking.Rank::name, rank -> rank.counts().total(), Ranking.Rank::highestRisk)
        .containsExactly(tuple("ana@example.com", 2L, 90), tuple("ben@example.com", 2L, 20));
    assertThat(overview.files().loudest(10))
        .extracting(Ranking.Rank::name, rank -> rank.counts().total())
        .containsExactly(tuple("plan.docx", 3L));
    assertThat(overview.policies().loudest(1))
        .extracting(Ranking.Rank::name)
        .containsExactly("Shared");
  }

  @Test
  void aFindingAboutAPersonIsNotAboutItsLastFile() {
    Anomaly anomaly = new Anomaly("downloads", "120", "3", 0.0006, 11, "m 1");
    overview.add(PageFindings.unusual(anomaly, download()));

    assertThat(overview.people().size()).isEqualTo(1);
    assertThat(overview.files().size()).isZero();
  }

  @Test
  void theWorstAreKeptInOrderAndAllAreCounted() {
    for (int i = 0; i < 50; i++) {
      Severity severity = i == 17 ? Severity.CRITICAL : Severity.MEDIUM;
      overview.add(finding("P" + i, severity, i, share()));
    }

    assertThat(overview.total()).isEqualTo(50);
    assertThat(overview.worst())
        .extracting(finding -> finding.detection().policy().severity(), Finding::riskScore)
        .containsExactly(
            tuple(Severity.CRITICAL, 17), tuple(Severity.MEDIUM, 49), tuple(Severity.MEDIUM, 48));
  }

  @Test
  void whatIsUnknownIsCounted() {
    overview.add(finding("Shared", Severity.HIGH, 70, share()));
    overview.add(
        finding(
            "Shared",
            Severity.HIGH,
            70,
            share()
                .labelled("Secret", 3)
                .exposed(Exposure.ANYONE)
                .in(NetworkKind.CORPORATE, "DE")));

    assertThat(overview.unknownLabels()).isEqualTo(1);
    assertThat(overview.unknownPlaces()).isEqualTo(1);
    assertThat(overview.unknownPeople()).isZero();
  }
}
