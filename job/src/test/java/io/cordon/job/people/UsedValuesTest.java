package io.cordon.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.wire.WireBytes;
import io.cordon.job.wire.WireType;
import io.cordon.model.identity.Population;
import org.junit.jupiter.api.Test;

class UsedValuesTest {
  private final UsedValues values = new UsedValues();

  private static ValueUse use(int value, int day) {
    return new ValueUse("|ana", "", Population.PERSON, "Sales", Trait.DOMAIN, value, day);
  }

  @Test
  void peersLearnAValueOnceAndThenOnceAMonth() {
    assertThat(values.lesson(use(5, 100))).returns(true, Lesson::isNewToPerson);
    assertThat(values.lesson(use(5, 100))).isNull();
    assertThat(values.lesson(use(5, 129))).isNull();
    assertThat(values.lesson(use(5, 130))).returns(false, Lesson::isNewToPerson);
    assertThat(values.lesson(use(5, 131))).isNull();
  }

  @Test
  void anEarlierUseThatComesLateSaysNothing() {
    values.lesson(use(5, 100));

    assertThat(values.lesson(use(5, 40))).isNull();
  }

  @Test
  void aHundredThousandValuesTakeNoMoreThanItsShare() {
    for (int value = 1; value <= 100_000; value++) {
      values.lesson(use(value, value / 1_000));
    }

    assertThat(values.lessonDays()).hasSize(UsedValues.MOST_VALUES);
    assertThat(values.lesson(use(100_000, 100))).as("the latest is kept").isNull();
  }

  @Test
  void itsBytesSayTheSame() throws Exception {
    values.lesson(use(5, 100));
    values.lesson(use(-7, 101));
    WireType<UsedValues> type = new UsedValuesFormat().wireType();
    UsedValues read = WireBytes.read(WireBytes.of(values, type), type);

    assertThat(read.lessonDays()).isEqualTo(values.lessonDays());
  }
}
