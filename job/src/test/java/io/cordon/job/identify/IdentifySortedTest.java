package io.cordon.job.identify;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.PLAN;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.opened;
import static io.cordon.model.activity.ActivityFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.job.testing.UrlFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdentifySortedTest {
  /** As the replay sorts: what is asked for, what is stated, activities. */
  private static NonKeyedHarness<UrlRecord, Activity> replayed(Activity... activities)
      throws Exception {
    NonKeyedHarness<Activity, UrlRecord> lister = new NonKeyedHarness<>(new ListUrls());
    for (Activity activity : activities) {
      lister.process(activity);
    }
    NonKeyedHarness<UrlRecord, Activity> identifier = new NonKeyedHarness<>(new IdentifySorted());
    List<UrlRecord> sorted =
        lister.output().stream()
            .sorted(
                Comparator.comparing((UrlRecord record) -> record.activity() != null)
                    .thenComparing(record -> record.stated() != null))
            .toList();
    for (UrlRecord record : sorted) {
      identifier.process(record);
    }
    return identifier;
  }

  @Test
  void theWholeLogIdentifiesEachActivityOnce() throws Exception {
    Activity lowered = loweredOnDesktop().at("10:00").build();
    Activity opened = opened(ID).at("10:05").build();
    Activity elsewhere = open().in(App.M365).of(UrlFixtures.atUrl(PLAN + "x")).build();

    NonKeyedHarness<UrlRecord, Activity> identifier = replayed(lowered, opened, elsewhere);

    assertThat(identifier.output())
        .containsExactly(
            FileUrls.identified(
                lowered, new FileSince(ID, opened.time(), null, null), Emission.FIRST),
            opened,
            elsewhere);
    assertThat(identifier.count("cordon.identify.by_url")).isEqualTo(1);
    assertThat(identifier.count("cordon.identify.by_url_only")).isEqualTo(1);
  }

  @Test
  void nameAndPathAreThoseOfTheRecordWithTheId() throws Exception {
    CloudFile stated = UrlFixtures.at(ID, PLAN).named("Plan.docx", "Docs/Plan.docx");
    Activity opened = opened(ID).of(stated).at("10:00").build();
    String shouted = PLAN.toUpperCase(Locale.ROOT);
    Activity lowered = loweredOnDesktop().of(UrlFixtures.atUrl(shouted)).at("10:05").build();

    CloudFile identified = replayed(opened, lowered).output().get(1).file();

    assertThat(identified.id()).isEqualTo(ID);
    assertThat(identified.name()).isEqualTo("Plan.docx");
    assertThat(identified.path()).isEqualTo("Docs/Plan.docx");
    assertThat(identified.url()).isEqualTo(shouted);
  }

  @Test
  void activitiesOfALogWithoutUrlsPass() throws Exception {
    Activity opened = open().build();
    assertThat(replayed(opened).output()).containsExactly(opened);
  }
}
