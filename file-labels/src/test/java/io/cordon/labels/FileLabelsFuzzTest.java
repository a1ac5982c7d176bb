package io.cordon.labels;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.LABEL_INFO;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.label;
import static io.cordon.labels.LabelSamples.labelInfo;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.compound.Office97Samples;
import io.cordon.labels.compound.OutlookSamples;
import io.cordon.labels.mail.MailSamples;
import io.cordon.labels.markup.MarkupSamples;
import io.cordon.labels.opendocument.OpenDocumentSamples;
import io.cordon.labels.pdf.PdfSamples;
import io.cordon.labels.rtf.RtfSamples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files are read or refused, in time, and nothing else happens. */
class FileLabelsFuzzTest {
  private static final long SEED = 20_261_124L;
  private static final int TIMES = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int[] NUMBERS = {0, 1, -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 65_536};

  private static final String[] XML = {
    "<", ">", "&", ";", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY x 'y'>",
    "&x;", "&#xD800;", "<?xml ", "?>", "xmlns=''", "a:b", "\u0000", "\uFFFF", "'", "\"", "="
  };

  static Stream<Arguments> samples() {
    byte[] info = labelInfo(label(CONFIDENTIAL, TENANT, "Privileged", "0"));
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put(
        "docx", LabelSamples.docx(Map.of(CUSTOM, custom(confidential()), LABEL_INFO, info)));
    samples.put("doc", Office97Samples.docWith(confidential(), Office97Samples.CODE_PAGE_UTF16));
    samples.put("ansi doc", Office97Samples.docWith(confidential(), 1252));
    samples.put("encrypted docx", Office97Samples.rightsManaged(info));
    samples.put("pdf", PdfSamples.pdfWith(confidential()));
    samples.put("old pdf", PdfSamples.oldPdf(pdf -> PdfSamples.information(pdf, confidential())));
    samples.put(
        "restricted pdf",
        PdfSamples.pdf(
            pdf -> {
              PdfSamples.metadata(pdf, PdfSamples.xmpElements(confidential()));
              PdfSamples.restrict(pdf);
            }));
    samples.put("odt", OpenDocumentSamples.odtWith(confidential()));
    samples.put("fodt", OpenDocumentSamples.fodtWith(confidential()));
    samples.put("rtf", RtfSamples.rtfWith(confidential()));
    samples.put("xml spreadsheet", MarkupSamples.spreadsheetWith(confidential()));
    samples.put("outlook message", OutlookSamples.messageWith(confidential()));
    return samples.entrySet().stream()
        .map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aDamagedFileIsReadOrRefused(String name, byte[] sample) {
    Random random = new Random(SEED);
    Map<String, Integer> counts = new TreeMap<>();
    long slowestNanos = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] damaged = damaged(sample, random);
      long start = System.nanoTime();
      counts.merge(LabelReading.outcome(damaged), 1, Integer::sum);
      slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
    }
    System.out.printf("fuzzed %s: %s, slowest %d ms%n", name, counts, slowestNanos / 1_000_000);
    assertThat(counts).containsKeys("label", "refused");
    assertThat(Duration.ofNanos(slowestNanos)).isLessThan(LONGEST);
  }

  /** Formats that are read as leniently as programs read them: damage hides a label at most. */
  static Stream<Arguments> lenientSamples() {
    return Stream.of(
        Arguments.of("html", bytes(MarkupSamples.pageWith(confidential()))),
        Arguments.of("message", MailSamples.messageWith(confidential())),
        Arguments.of("page in one file", MailSamples.archiveWith(confidential(), "base64")),
        Arguments.of("picture", bytes("8BPS" + PdfSamples.xmpElements(confidential()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lenientSamples")
  void aDamagedTextIsReadOrRefused(String name, byte[] sample) {
    Random random = new Random(SEED);
    Map<String, Integer> counts = new TreeMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      counts.merge(LabelReading.outcome(damaged(sample, random)), 1, Integer::sum);
    }
    System.out.printf("fuzzed %s: %s%n", name, counts);
    assertThat(counts).containsKey("label");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  /** In a zip, damage shows in a checksum before it reaches the XML. */
  @Test
  void damagedXmlIsReadOrRefusedInSilence() {
    Random random = new Random(SEED);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    Map<String, Integer> counts = new TreeMap<>();
    try {
      for (int i = 0; i < TIMES; i++) {
        String xml = new String(custom(confidential()), UTF_8);
        for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
          int at = random.nextInt(xml.length() + 1);
          int to = Math.min(xml.length(), at + random.nextInt(3) * random.nextInt(30));
          xml = xml.substring(0, at) + XML[random.nextInt(XML.length)] + xml.substring(to);
        }
        byte[] part = xml.getBytes(random.nextInt(6) == 0 ? UTF_16 : UTF_8);
        counts.merge(
            LabelReading.outcome(LabelSamples.docx(Map.of(CUSTOM, part))), 1, Integer::sum);
      }
    } finally {
      System.setErr(before);
    }
    System.out.println("fuzzed xml: " + counts);
    assertThat(counts).containsOnlyKeys("label", "refused");
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  /** Applies one to four mutations. */
  private static byte[] damaged(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    for (int wounds = 1 + random.nextInt(4); wounds > 0 && bytes.length > 8; wounds--) {
      int at = random.nextInt(bytes.length - 4);
      switch (random.nextInt(8)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes = without(bytes, at, Math.min(bytes.length, at + random.nextInt(600)));
        case 2 -> bytes = doubled(bytes, at, Math.min(bytes.length, at + random.nextInt(600)));
        case 3 -> number(bytes, at & ~3, NUMBERS[random.nextInt(NUMBERS.length)]);
        case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 64), (byte) random.nextInt());
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static void number(byte[] bytes, int at, int number) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (number >> (8 * i));
    }
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] doubled(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }
}
