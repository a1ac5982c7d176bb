package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditFileReaderTest {

  @Test
  void readsJsonLines() {
    String text =
        record(1) + "\n\n" + record(2) + "\r\n" + M365Samples.mailbox() + "\n" + record(3);
    assertThat(Exports.summary(text)).containsExactly("1:r1", "3:r2", "4:mailbox", "5:r3");
  }

  @Test
  void readsAnArrayInOneLine() {
    String text = "[" + record(1) + "," + record(2) + " , " + record(3) + "]";
    assertThat(Exports.summary(text)).containsExactly("1:r1", "1:r2", "1:r3");
  }

  @Test
  void readsAnArrayWithOneRecordPerLine() {
    String text = "[\n" + record(1) + ",\n" + record(2) + "\n]\n";
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:r2");
  }

  @Test
  void readsPrettyPrintedRecordsAndArrays() {
    int lines = (int) pretty(1).lines().count();
    String records = pretty(1) + "\n" + pretty(2) + "\n";
    assertThat(Exports.summary(records)).containsExactly("1:r1", (1 + lines) + ":r2");
    String array = ("[\n" + pretty(1) + ",\n" + pretty(2) + "\n").replace("\n", "\n  ") + "\n]\n";
    assertThat(Exports.summary(array)).containsExactly("2:r1", (2 + lines) + ":r2");
  }

  @Test
  void readsRecordsWithoutSeparators() {
    assertThat(Exports.summary("" + record(1) + record(2) + " " + record(3)))
        .containsExactly("1:r1", "1:r2", "1:r3");
  }

  @Test
  void readsAnArrayOfTexts() {
    String text = "[" + TestReader.JSON.valueToTree(record(1).toString()) + ",\n\"{}\"]";
    assertThat(Exports.summary(text)).containsExactly("1:r1", "2:unknown_shape");
  }

  @Test
  void readsEveryEncoding() {
    ObjectNode record = record(1).put("SourceFileName", "plän 😀.docx");
    String text = record + "\n" + record(2) + "\n";
    List<byte[]> encodings =
        List.of(
            bytes(text, StandardCharsets.UTF_8),
            bytes("\uFEFF" + text, StandardCharsets.UTF_8),
            bytes("\uFEFF" + text, StandardCharsets.UTF_16LE),
            bytes("\uFEFF" + text, StandardCharsets.UTF_16BE),
            Exports.gzip(bytes(text, StandardCharsets.UTF_8)),
            Exports.gzip(bytes("\uFEFF" + text, StandardCharsets.UTF_16LE)));
    for (byte[] encoded : encodings) {
      List<Reading> readings = Exports.readings(encoded);
      assertThat(Exports.summary(readings)).containsExactly("1:r1", "2:r2");
      assertThat(readings.get(0).activity().file().name()).isEqualTo("plän 😀.docx");
    }
  }

  @Test
  void charactersSurviveBufferBoundaries() {
    for (String pad : List.of("", "a")) {
      String text = "{\"" + pad + "😀".repeat(10_000) + "\":1}";
      List<Reading> readings = Exports.readings(bytes("\uFEFF" + text, StandardCharsets.UTF_16LE));
      assertThat(readings.get(0).reject().original()).isEqualTo(text);
    }
  }

  @Test
  void anArrayMayBeLongerThanAnyLimit() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 1000; i++) {
      text.append(i == 0 ? "" : ",").append(record(i));
    }
    List<Reading> readings = Exports.readings(bytes(text + "]", StandardCharsets.UTF_8), 2000);
    assertThat(readings).hasSize(1000).allMatch(reading -> reading.activity() != null);
  }

  @Test
  void reportsHowManyBytesWereRead() throws IOException {
    byte[] bytes = Exports.gzip(bytes((record(1) + "\n").repeat(2000), StandardCharsets.UTF_8));
    List<Long> counts = new ArrayList<>();
    AuditFileReader files = new AuditFileReader(new AuditReader(TestReader.CLOCK));
    files.read(new ByteArrayInputStream(bytes), "f", reading -> {}, counts::add);
    assertThat(counts).isSorted().last().isEqualTo((long) bytes.length);
  }

  @Test
  void emptyFilesGiveNothing() {
    assertThat(Exports.summary("")).isEmpty();
    assertThat(Exports.summary("\n \n")).isEmpty();
    assertThat(Exports.readings(Exports.gzip(new byte[0]))).isEmpty();
  }

  @Test
  void aBrokenLineCostsOnlyItself() {
    String torn = record(2).toString().substring(0, 200);
    String tornOutsideText = "{\"Operation\":\"FileDownloaded\",\"RecordType\":6";
    for (String broken : List.of(torn, tornOutsideText, "}}", "rubbish", "{\"a\":]}", "{{{{")) {
      String text = record(1) + "\n" + broken + "\n" + record(3) + "\n" + record(4) + "\n";
      List<String> summary = Exports.summary(text);
      assertThat(summary).as(broken).hasSize(4).startsWith("1:r1").endsWith("3:r3", "4:r4");
      assertThat(summary.get(1)).as(broken).startsWith("2:").doesNotContain("r2");
    }
  }

  @Test
  void aTruncatedLastLineIsOneReject() {
    String text = record(1) + "\n" + record(2).toString().substring(0, 300);
    List<Reading> readings = Exports.readings(bytes(text, StandardCharsets.UTF_8));
    assertThat(Exports.summary(readings)).containsExactly("1:r1", "2:truncated");
    assertThat(readings.get(1).reject().original()).startsWith("{\"CreationTime\"").hasSize(300);
  }

  @Test
  void aTruncatedArrayIsReported() {
    assertThat(Exports.summary("[" + record(1) + ",\n" + record(2) + ",\n"))
        .containsExactly("1:r1", "2:r2", "3:truncated");
    String torn = record(3).toString().substring(0, 250);
    assertThat(Exports.summary("[" + record(1) + "," + record(2) + "," + torn))
        .containsExactly("1:r1", "1:r2", "1:truncated");
  }

  @Test
  void readingResumesAfterABrokenArrayElement() {
    String unclosedQuote = record(2).toString().replace("plan.docx\"", "plan.docx");
    String unclosedBracket = record(2).toString().replace("\"UserType\":0", "\"UserType\":[0");
    String noValue = record(2).toString().replace("\"UserType\":0", "\"UserType\":");
    for (String broken : List.of(unclosedQuote, unclosedBracket, noValue)) {
      String text = "[" + record(1) + "," + broken + "," + record(3) + "," + record(4) + "]";
      assertThat(Exports.summary(text))
          .as(broken)
          .hasSize(4)
          .startsWith("1:r1")
          .endsWith("1:r3", "1:r4");
      String lines = text.replace(",{", ",\n{");
      assertThat(Exports.summary(lines))
          .as(broken)
          .hasSize(4)
          .startsWith("1:r1")
          .endsWith("3:r3", "4:r4");
    }
  }

  @Test
  void readingResumesAfterABrokenPrettyPrintedRecord() {
    int lines = (int) pretty(1).lines().count();
    String torn = pretty(2).lines().limit(5).reduce("", (a, b) -> a + b + "\n");
    String text = pretty(1) + "\n" + torn + pretty(3) + "\n" + pretty(4);
    assertThat(Exports.summary(text))
        .containsExactly(
            "1:r1", (1 + lines) + ":truncated", (6 + lines) + ":r3", (6 + 2 * lines) + ":r4");
  }

  @Test
  void anEndlessLineIsARejectAndTheNextOneIsRead() {
    String endless = "{\"Operation\":\"" + "x".repeat(5000) + "\"}";
    String text = record(1) + "\n" + endless + "\n" + record(3) + "\n";
    assertThat(Exports.summary(Exports.readings(bytes(text, StandardCharsets.UTF_8), 2000)))
        .containsExactly("1:r1", "2:too_long", "3:r3");
    String rest = record(1) + "\n" + "{\"Operation\":\"" + "x".repeat(5000);
    List<Reading> readings = Exports.readings(bytes(rest, StandardCharsets.UTF_8), 2000);
    assertThat(readings.get(1).reject().sentence()).contains("nothing after line 2");
  }

  @Test
  void damagedGzipIsReadUpToTheDamage() {
    byte[] whole = Exports.gzip(bytes((record(1) + "\n").repeat(5000), StandardCharsets.UTF_8));
    List<Reading> readings = Exports.readings(Arrays.copyOf(whole, whole.length / 2));
    assertThat(readings.size()).isGreaterThan(100);
    assertThat(readings.get(readings.size() - 1).reject().sentence()).contains("gzip");
    byte[] header = Arrays.copyOf(whole, 6);
    assertThat(Exports.summary(Exports.readings(header))).containsExactly("1:truncated");
  }

  private static ObjectNode record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number);
  }

  private static String pretty(int number) {
    ObjectNode record = record(number);
    record.putArray("ModifiedProperties").addObject().put("Name", "a").put("Value", "{b");
    try {
      return TestReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  @Test
  void aLineMayBeATextWithTheRecordInIt() throws IOException {
    String record = M365Samples.file("FileDownloaded").put("Id", "r1").toString();
    String text = TestReader.JSON.writeValueAsString(record);
    String twice = TestReader.JSON.writeValueAsString(text);
    String lines = text + '\n' + twice + "\r\n\"prose\"\n\"{\"Id\"}\"\n" + text;
    assertThat(Exports.summary(lines))
        .containsExactly("1:r1", "2:r1", "3:not_json", "4:not_json", "5:r1");
  }
}
