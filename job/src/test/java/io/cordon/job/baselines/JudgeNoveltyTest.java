package io.cordon.job.baselines;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.job.testing.BaselineFixtures;
import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.App;
import io.cordon.model.identity.PeopleScope;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeNoveltyTest {
  private static final double P = 0.001;

  private static Detection judged(App app, List<String> peers) throws Exception {
    Activity activity = download().in(app).build();
    NoveltyQuery query = NoveltyFixtures.query(BaselineFixtures.place(), activity, P);
    Observation observation =
        new Observation("p-1", peers, "", "Sales", "NG", activity.time(), query);
    return new NonKeyedHarness<>(new JudgeNovelty(PeopleScope.ORGANISATION))
        .process(observation)
        .output()
        .get(0);
  }

  @Test
  void onlyTheOrganisationCanSayThatAValueIsNewToEverybody() throws Exception {
    double byDepartment = judged(App.M365, List.of("department")).anomalies().get(0).pValue();
    double byAll =
        judged(App.M365, List.of("department", "organisation")).anomalies().get(0).pValue();

    assertThat(byDepartment).isEqualTo(P);
    assertThat(byAll).isCloseTo(P / 100, within(1e-9));
  }

  @Test
  void oneStoryInTwoCloudsHasOneSubject() throws Exception {
    List<String> peers = List.of("organisation");

    assertThat(judged(App.BOX, peers).subjectKey())
        .isEqualTo(judged(App.M365, peers).subjectKey())
        .startsWith("person|");
  }
}
