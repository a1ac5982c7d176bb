package io.cordon.job.identify;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.OTHER_ID;
import static io.cordon.job.testing.UrlFixtures.PLAN;
import static io.cordon.job.testing.UrlFixtures.atUrl;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.opened;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.atrest.AtRest;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentifyFilesTest {
  private final List<Activity> beforeRestart = new ArrayList<>();
  private IdentifyFiles function;
  private KeyedTwoInputStreamOperatorTestHarness<String, Activity, FileAtUrl, Activity> harness;

  @BeforeEach
  void start() throws Exception {
    harness = harness();
    harness.open();
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Activity, FileAtUrl, Activity> harness()
      throws Exception {
    function = new IdentifyFiles();
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(function), FileUrls::key, FileAtUrl::url, Types.STRING);
  }

  private void restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    beforeRestart.addAll(harness.extractOutputValues());
    harness.close();
    harness = harness();
    harness.initializeState(snapshot);
    harness.open();
  }

  private void arrives(ActivityFixtures urlOnly) throws Exception {
    arrives(urlOnly, Emission.FIRST);
  }

  private void arrives(ActivityFixtures urlOnly, Emission emission) throws Exception {
    Activity activity = urlOnly.build().toBuilder().emission(emission).build();
    harness.processElement1(activity, activity.time().toEpochMilli());
  }

  private void stated(ActivityFixtures withBoth) throws Exception {
    for (FileAtUrl stated : FileUrls.stated(withBoth.build())) {
      harness.processElement2(stated, stated.time().toEpochMilli());
    }
  }

  private void watermark(Instant time) throws Exception {
    harness.processBothWatermarks(new Watermark(time.toEpochMilli()));
  }

  private List<Activity> output() {
    List<Activity> output = new ArrayList<>(beforeRestart);
    output.addAll(harness.extractOutputValues());
    return output;
  }

  private long count(String noun) {
    var counter = function.getRuntimeContext().getAccumulator("cordon.identify." + noun);
    return counter == null ? 0 : (Long) counter.getLocalValue();
  }

  @Test
  void aKnownUrlGivesTheIdAtOnce() throws Exception {
    stated(opened(ID).at("10:00"));
    arrives(loweredOnDesktop().at("11:00"));

    assertThat(output())
        .extracting(activity -> activity.file().id(), Activity::emission)
        .containsExactly(tuple(ID, Emission.FIRST));
    assertThat(count(IdentifyFiles.BY_URL)).isEqualTo(1);
    assertThat(count(IdentifyFiles.LATER)).isZero();
  }

  @Test
  void aLabellingWithAnUnknownUrlPassesAtOnceAndOnceMoreWithTheId() throws Exception {
    arrives(loweredOnDesktop().id("lowered").at("10:00"));
    assertThat(output()).containsExactly(loweredOnDesktop().id("lowered").at("10:00").build());

    restart();
    stated(opened(ID).at("10:05"));
    stated(opened(ID).at("10:06"));

    assertThat(output())
        .extracting(Activity::id, activity -> activity.file().id(), Activity::emission)
        .containsExactly(
            tuple("lowered", PLAN, Emission.FIRST), tuple("lowered", ID, Emission.IDENTIFIED));
    assertThat(output().get(1).labelBefore().name()).isEqualTo("Confidential");
    assertThat(count(IdentifyFiles.LATER)).isEqualTo(1);
  }

  @Test
  void aLabellingOfTheWarmUpStaysOneOfTheWarmUp() throws Exception {
    arrives(loweredOnDesktop().id("lowered").at("10:00"), Emission.HISTORY);
    stated(opened(ID).at("10:05"));

    assertThat(output())
        .extracting(Activity::emission)
        .containsExactly(Emission.HISTORY, Emission.HISTORY_IDENTIFIED);
  }

  @Test
  void copiesOfALabellingPassOnceMoreTogether() throws Exception {
    arrives(loweredOnDesktop().id("lowered").at("10:00"));
    arrives(loweredOnDesktop().id("lowered").at("10:00"));
    stated(opened(ID).at("10:05"));

    assertThat(output()).hasSize(3);
  }

  @Test
  void otherActivitiesAndFailedLabellingsPassOnce() throws Exception {
    arrives(open().in(App.M365).of(atUrl(PLAN)).at("10:00"));
    arrives(loweredOnDesktop().failed().at("10:00"));
    assertThat(harness.numKeyedStateEntries()).isZero();
    stated(opened(ID).at("10:05"));

    assertThat(output()).hasSize(2).allMatch(activity -> activity.file().id().equals(PLAN));
    assertThat(count(IdentifyFiles.BY_URL_ONLY)).isEqualTo(2);
  }

  @Test
  void theFileThatIsAtTheUrlAtThatTimeCounts() throws Exception {
    stated(opened(OTHER_ID).at("12:00"));
    stated(opened(ID).at("10:00"));
    arrives(loweredOnDesktop().at("11:00"));
    arrives(loweredOnDesktop().at("13:00"));

    assertThat(output()).extracting(activity -> activity.file().id()).containsExactly(ID, OTHER_ID);
  }

  @Test
  void onlyTheNewestLabellingsAreRemembered() throws Exception {
    for (int number = 0; number <= IdentifyFiles.MAX_WAITING; number++) {
      arrives(loweredOnDesktop().id("l" + number).at("10:" + (10 + number)));
    }
    assertThat(count(IdentifyFiles.DROPPED)).isEqualTo(1);
    stated(opened(ID).at("11:00"));

    assertThat(output())
        .filteredOn(activity -> activity.emission() == Emission.IDENTIFIED)
        .hasSize(IdentifyFiles.MAX_WAITING)
        .extracting(Activity::id)
        .startsWith("l1")
        .isSortedAccordingTo(Comparator.comparingInt(String::length).thenComparing(id -> id));
  }

  @Test
  void aUrlIsForgottenAMonthAfterItWasStatedLast() throws Exception {
    Instant first = instant("10:00");
    stated(opened(ID).at("10:00"));
    stated(opened(ID).at(first.plus(Duration.ofDays(20)).toString()));
    watermark(first.plus(Duration.ofDays(40)));
    arrives(loweredOnDesktop().at("11:00"));
    assertThat(output()).extracting(activity -> activity.file().id()).containsExactly(ID);

    watermark(first.plus(Duration.ofDays(51)));
    assertThat(harness.numEventTimeTimers()).as("one for each URL would be many").isZero();
    arrives(loweredOnDesktop().at("12:00"));
    assertThat(output()).last().extracting(activity -> activity.file().id()).isNotEqualTo(ID);
  }

  @Test
  void aUrlThatNobodyStatesExpires() throws Exception {
    harness.setStateTtlProcessingTime(0);
    stated(opened(ID).at("10:00"));
    harness.setStateTtlProcessingTime(IdentifyFiles.EXPIRES_AFTER.toMillis() + 1);
    arrives(loweredOnDesktop().at("10:30"));
    assertThat(output()).last().extracting(activity -> activity.file().id()).isNotEqualTo(ID);
  }

  @Test
  void aLabellingThatIsNeverIdentifiedIsForgotten() throws Exception {
    arrives(loweredOnDesktop().at("10:00"));
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    restart();
    watermark(instant("10:00").plus(Duration.ofDays(31)));

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aLabelAtRestWaitsForTheIdAndNotForItsTimeIn1970() throws Exception {
    LabelAtRest stated =
        new LabelAtRest(App.M365, "example", null, null, PLAN, null, "Confidential", null, false);
    Label label = new Label(null, "Confidential", 3);
    Activity atRest = AtRest.activity(stated, label, instant("10:00"));
    watermark(instant("09:00"));
    harness.processElement1(atRest, instant("10:00").toEpochMilli());
    watermark(instant("10:30"));
    stated(opened(ID).at("11:00"));

    assertThat(output())
        .extracting(activity -> activity.file().id(), Activity::emission)
        .containsExactly(tuple(PLAN, Emission.AT_REST), tuple(ID, Emission.AT_REST));
    assertThat(output().get(1).file().label()).isEqualTo(label);
  }

  @Test
  void aLabelAtRestStatesNoUrl() {
    LabelAtRest stated =
        new LabelAtRest(App.M365, "example", ID, null, PLAN, null, "Confidential", null, false);

    assertThat(FileUrls.stated(AtRest.activity(stated, Label.UNKNOWN, instant("10:00")))).isEmpty();
  }
}
