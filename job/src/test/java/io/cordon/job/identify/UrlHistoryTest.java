package io.cordon.job.identify;

import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlHistoryTest {
  private static UrlHistory of(List<FileAtUrl> stated) {
    UrlHistory history = UrlHistory.NONE;
    for (FileAtUrl one : stated) {
      history = history.with(one);
    }
    return history;
  }

  private static FileAtUrl at(String time, String id) {
    return new FileAtUrl("url", id, instant(time), id, null);
  }

  private static String idAt(UrlHistory history, String time) {
    return history.fileAt(instant(time)).fileId();
  }

  @Test
  void aLaterFileWinsFromItsTimeOn() {
    UrlHistory history = of(List.of(at("10:00", "a"), at("12:00", "b")));

    assertThat(idAt(history, "10:00")).isEqualTo("a");
    assertThat(idAt(history, "11:59")).isEqualTo("a");
    assertThat(idAt(history, "12:00")).isEqualTo("b");
    assertThat(idAt(history, "15:00")).isEqualTo("b");
  }

  @Test
  void beforeTheFirstFileItIsTheFirstOne() {
    assertThat(idAt(of(List.of(at("10:00", "a"), at("12:00", "b"))), "09:00")).isEqualTo("a");
    assertThat(UrlHistory.NONE.fileAt(instant("09:00"))).isNull();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<FileAtUrl> stated =
        new ArrayList<>(
            List.of(
                at("09:00", "a"),
                at("10:00", "a"),
                at("11:00", "b"),
                at("11:30", "b"),
                at("12:00", "c"),
                at("12:00", "d"),
                at("12:30", "d")));
    UrlHistory inOrder = of(stated);
    assertThat(inOrder.files())
        .extracting(FileSince::fileId, file -> file.since().toString().substring(11, 16))
        .containsExactly(
            tuple("a", "09:00"), tuple("b", "11:00"), tuple("c", "12:00"), tuple("d", "12:00"));

    Random random = new Random(3);
    for (int run = 0; run < 50; run++) {
      Collections.shuffle(stated, random);
      assertThat(of(stated)).isEqualTo(inOrder);
    }
  }

  @Test
  void inOrderOfTimeFilesMayAlternate() {
    UrlHistory history =
        of(List.of(at("09:00", "a"), at("10:00", "a"), at("11:00", "b"), at("12:00", "a")));

    assertThat(idAt(history, "10:59")).isEqualTo("a");
    assertThat(idAt(history, "11:59")).isEqualTo("b");
    assertThat(idAt(history, "12:01")).isEqualTo("a");
  }

  @Test
  void theOldestOfTooManyFilesIsForgotten() {
    UrlHistory history = UrlHistory.NONE;
    for (int number = 10; number < 10 + UrlHistory.MAX_FILES + 1; number++) {
      history = history.with(at("10:" + number, "file" + number));
    }

    assertThat(history.files()).hasSize(UrlHistory.MAX_FILES);
    assertThat(idAt(history, "10:00")).isEqualTo("file11");
  }
}
