package io.cordon.anomaly.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteModelTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long TODAY = 20_060 * DAY;

  private final WriteModel model = WriteModel.DEFAULT;
  private final Random random = new Random(1);
  private WriteState state = model.begin();

  /** Sixty days with some ten changes in three hours of each, two of them renames. */
  private void ordinaryDays() {
    for (long day = TODAY - 60 * DAY; day < TODAY; day += DAY) {
      for (int hour = 9; hour < 12; hour++) {
        int changes = 1 + random.nextInt(6);
        write(WriteKind.OVERWRITE, false, changes, day + hour * HOUR);
      }
      write(WriteKind.RENAME, false, 2, day + 13 * HOUR);
    }
  }

  private void write(WriteKind kind, boolean newEnding, int items, long timeMillis) {
    for (int i = 0; i < items; i++) {
      state = model.learn(state, new FileWrite(kind, newEnding, random.nextLong(), timeMillis));
    }
  }

  @Test
  void anOrdinaryDayIsNoSurprise() {
    ordinaryDays();
    assertThat(model.surprise(state).surprise()).isLessThan(1.5);
  }

  @Test
  void hundredsOfRenamesToAnUnknownEndingAreRansomware() {
    ordinaryDays();
    write(WriteKind.RENAME, true, 30, TODAY + 10 * HOUR);
    WriteSurprise early = model.surprise(state);
    assertThat(early.surprise()).isGreaterThan(6);
    write(WriteKind.RENAME, true, 470, TODAY + 10 * HOUR);
    WriteSurprise all = model.surprise(state);
    assertThat(all.surprise()).isGreaterThan(20);
    assertThat(all.ofHour()).isGreaterThan(8);
    assertThat(all.ofEndings()).isGreaterThan(8);
    assertThat(all.newEndings()).isEqualTo(500);
    assertThat(all.items()).isBetween(400L, 600L);
    assertThat(all.expectedItems()).isBetween(1.0, 6.0);
  }

  @Test
  void theSameFilesRenamedToKnownEndingsAreLessSurprising() {
    ordinaryDays();
    WriteState before = state.copy();
    write(WriteKind.RENAME, false, 60, TODAY);
    double known = model.surprise(state).surprise();
    state = before;
    write(WriteKind.RENAME, true, 60, TODAY);
    assertThat(model.surprise(state).surprise()).isGreaterThan(known + 5);
  }

  @Test
  void twentyAnHourForThreeDaysAreASlowChange() {
    ordinaryDays();
    for (int hour = 0; hour < 72; hour++) {
      write(WriteKind.OVERWRITE, false, 20, TODAY + hour * HOUR);
    }
    WriteSurprise surprise = model.surprise(state);
    assertThat(surprise.ofSlowChange()).isGreaterThan(3);
    assertThat(surprise.surprise()).isGreaterThan(3);
  }

  @Test
  void aFileThatIsSavedAThousandTimesIsOneFile() {
    ordinaryDays();
    for (int i = 0; i < 1_000; i++) {
      state = model.learn(state, new FileWrite(WriteKind.OVERWRITE, false, 7, TODAY + i));
    }
    assertThat(model.surprise(state).items()).isEqualTo(1);
    assertThat(model.surprise(state).surprise()).isLessThan(0.5);
  }

  @Test
  void whatIsLateByADayCountsNowAndWhatIsLaterDoesNot() {
    ordinaryDays();
    write(WriteKind.OVERWRITE, false, 1, TODAY + 10 * HOUR);
    write(WriteKind.DELETE, false, 40, TODAY - 20 * HOUR);
    assertThat(model.surprise(state).items()).isEqualTo(41);
    WriteState before = state;
    FileWrite tooLate = new FileWrite(WriteKind.DELETE, false, 1, TODAY - 40 * HOUR);
    assertThat(model.learn(state, tooLate)).isSameAs(before);
    assertThat(model.score(state, tooLate)).isEqualTo(1);
  }

  @Test
  void aScoreIsTheSurpriseAfterLearning() {
    ordinaryDays();
    FileWrite next = new FileWrite(WriteKind.RENAME, true, 5, TODAY + HOUR);
    double p = model.score(state, next);
    state = model.learn(state, next);
    assertThat(-Math.log10(p)).isCloseTo(model.surprise(state).surprise(), within(1e-9));
  }
}
