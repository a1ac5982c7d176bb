package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of a file has a reading, except for brackets and commas of lists. */
class LineAccountingTest {
  private static final int LIMIT_BYTES = 10_000;

  @Test
  void emptyListsAreCounted() {
    assertThat(Exports.summary("[]")).containsExactly("1:empty");
    assertThat(Exports.summary("[\n \n]\n")).containsExactly("1:empty");
    String text = record(1) + "\n[]\n{\"value\":[]}\n{\"Records\": [ ]}\n[[],\n[]]\n" + record(7);
    assertThat(Exports.summary(text))
        .containsExactly("1:r1", "2:empty", "3:empty", "4:empty", "5:empty", "6:empty", "7:r7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", "[[", ",,,", ",", "],", "[,]", "]]]]", "[[[[[[[[", "][", "[],]"})
  void bracketsAndCommasOutsideOfListsAreCounted(String garbage) {
    String text = record(1) + "\n" + garbage + "\n" + record(3) + "\n" + garbage + "\n";
    List<Reading> readings = Exports.readings(text + record(5), LIMIT_BYTES);
    assertThat(Exports.summary(readings)).hasSize(5).startsWith("1:r1").endsWith("5:r5");
    for (int i : List.of(1, 3)) {
      assertThat(readings.get(i).origin().line()).isEqualTo(i + 1);
      boolean empty = garbage.startsWith("[]");
      assertThat(Exports.summary(readings).get(i)).endsWith(empty ? ":empty" : ":not_json");
      assertThat(empty || readings.get(i).reject().original().equals(garbage.strip())).isTrue();
    }
  }

  @Test
  void aPageOfRecordsMayFollowARecord() {
    String page = "[\n" + record(3) + ",\n" + record(4) + "\n]\n";
    assertThat(Exports.summary(record(1) + "\n" + page + record(6) + "\n" + page))
        .containsExactly("1:r1", "3:r3", "4:r4", "6:r6", "8:r3", "9:r4");
    assertThat(Exports.summary(record(1) + "\n [ \n" + record(3) + "\n"))
        .containsExactly("1:r1", "3:r3", "2:not_json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", "[[", ",,,", "[", "],", "rubbish"})
  void garbageAtTheStartIsCountedAndTheRestIsRead(String garbage) {
    String text = garbage + "\n" + garbage + "\n" + record(3) + "\n" + record(4) + "\n";
    List<String> summary = Exports.summary(text);
    assertThat(summary).hasSize(4).contains("1:not_json", "2:not_json", "3:r3", "4:r4");
    assertThat(Exports.summary(garbage)).containsExactly("1:not_json");
  }

  @Test
  void listsWithinTheFileAreNotGarbage() {
    String one = "[\n" + record(2) + "\n,\n" + record(4) + "\n]\n";
    String two = "[\n[\n" + record(8) + "\n],\n[\n" + record(11) + "\n]\n]\n";
    assertThat(Exports.summary(one + two)).containsExactly("2:r2", "4:r4", "8:r8", "11:r11");
  }

  @Test
  void everyLineWithAnUnclosedListIsCounted() {
    String text = "[\n" + record(2) + ",\n" + "[[\n" + record(4) + ",\n[\nrubbish\n[\n";
    assertThat(Exports.summary(text))
        .contains("1:truncated", "2:r2", "3:truncated", "4:r4", "6:not_json", "7:not_json")
        .anyMatch(reading -> reading.startsWith("5:"));
  }

  @Test
  void garbageAfterALineThatIsTooLongIsCounted() {
    String text = "{\"Operation\":\"" + "x".repeat(5000) + "\"}\n]\n" + record(3);
    assertThat(Exports.summary(Exports.readings(text, 2000)))
        .containsExactly("1:too_long", "2:not_json", "3:r3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"] ,  ,, ], }, ]] rubbish {} 7", "[ [[ [[[ [] }} rubbish {} 7 [7] [[]]"})
  void everyLineOfAnyMixtureHasAReading(String garbage) {
    List<String> lines = List.of(garbage.split(" +"));
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      List<String> text =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(line -> lines.get(random.nextInt(lines.size())))
              .toList();
      List<Long> counted =
          Exports.readings(String.join("\n", text), LIMIT_BYTES).stream()
              .map(reading -> reading.origin().line())
              .distinct()
              .toList();
      assertThat(counted).as(String.join("\n", text)).hasSameSizeAs(text);
    }
  }

  @Test
  void everyRowOfAnExportHasAReading() {
    String text = "a,AuditData,b\n,[],\n,,\n,,,,\n]\n,{},\n,\"{\"\"value\"\":[]}\",\n";
    assertThat(Exports.summary(text))
        .containsExactly(
            "2:empty", "3:empty", "4:empty", "5:not_json", "6:unknown_shape", "7:empty");
  }

  private static ObjectNode record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number);
  }
}
