package io.cordon.audit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes again is not worked out again, and no result is another's. */
class RecentResultsTest {
  private static final int MANY = 20_000;

  @Test
  void aResultIsWorkedOutOnce() {
    List<String> worked = new ArrayList<>();
    RecentResults<String, Integer> lengths =
        new RecentResults<>(
            text -> {
              worked.add(text);
              return text.length();
            });
    assertThat(lengths.of("Ana")).isEqualTo(3);
    assertThat(lengths.of("Ana")).isEqualTo(3);
    assertThat(worked).containsExactly("Ana");
  }

  @Test
  void valuesOfOneHashHaveTheirOwnResults() {
    RecentResults<String, String> same = new RecentResults<>(text -> text + '!');
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(same.of("Aa")).isEqualTo("Aa!");
    assertThat(same.of("BB")).isEqualTo("BB!");
    assertThat(same.of("Aa")).isEqualTo("Aa!");
  }

  @Test
  void moreValuesThanAreKeptHaveTheirOwnResults() {
    RecentResults<Integer, Integer> same = new RecentResults<>(number -> number);
    for (int number = 0; number < MANY; number++) {
      assertThat(same.of(number)).isEqualTo(number);
    }
  }
}
