package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a file counts as unread, and which cause is named. */
class FileSummaryTest {
  private static final String GOOD = M365Samples.file("FileDownloaded").toString() + "\n";
  private static final String MAILBOX = M365Samples.mailbox() + "\n";
  private static final String BAD = "{\"hello\":1}\n";

  @Test
  void aFileWithMoreRejectsThanRecordsIsUnread() {
    assertThat(Exports.file(GOOD + BAD).isUnread()).isFalse();
    assertThat(Exports.file(GOOD + BAD + BAD).isUnread()).isTrue();
    assertThat(Exports.file(MAILBOX + MAILBOX).isUnread()).isFalse();
    assertThat(Exports.file("{\"value\":[]}").isUnread()).isFalse();
    assertThat(Exports.file("{\"value\":[]}\n" + BAD).isUnread()).isTrue();
  }

  @Test
  void aFileWithoutRecordsIsUnread() {
    for (String text : new String[] {"", "\n\n", "RecordId,AuditData\n"}) {
      FileSummary summary = Exports.file(text);
      assertThat(summary.isUnread()).isTrue();
      assertThat(summary.likelyCause()).isEqualTo("it contains no records");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "d0cf11e0a1b11ae1,old Excel workbook",
        "377abcaf271c,7-Zip",
        "526172211a0700,RAR",
        "28b52ffd,zstd",
        "255044462d312e37,PDF",
        "89504e470d0a1a0a,picture",
        "53514c69746520666f726d6174203300,SQLite",
        "456c6646696c6500,Windows event log",
        "0001020304050607,binary data",
      })
  void filesThatAreNoTextAreOneRejectThatNamesThem(String hex, String what) {
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    byte[] magic = HexFormat.of().parseHex(hex);
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    FileSummary summary = Exports.file(bytes);
    assertThat(summary.rejects()).isEqualTo(1);
    assertThat(summary.likelyCause()).contains(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE html><html><head/></html>#web page",
        "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>#error answer",
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'/>#Windows event log",
        "{\"error\":{\"code\":\"x\",\"message\":\"The token expired.\"}}#The token expired.",
        "{\"eventVersion\":\"1\",\"eventSource\":\"s3\",\"awsRegion\":\"x\"}#AWS CloudTrail",
        "{\"EventID\":4624,\"Channel\":\"Security\"}#Windows events",
        "198.51.100.7 - - [02/Mar/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1#web server",
        "Mar  2 10:00:00 host sshd[1]: no#syslog",
        "<134>1 2026-03-02T10:00:00Z host app#syslog",
        "CEF:0|a|b|c|d|e|5|#CEF",
        "nothing at all#there is text where a record should be",
      })
  void logsOfOtherServicesAreNamed(String text, String what) {
    FileSummary summary = Exports.file(text + "\n");
    assertThat(summary.isUnread()).isTrue();
    assertThat(summary.likelyCause()).contains(what).doesNotEndWith(".");
  }

  @Test
  void tablesOfOtherServicesAreNamed() {
    String trail = "eventversion,eventsource,awsregion\n1,s3,x\n";
    assertThat(Exports.file(trail).likelyCause()).contains("AWS CloudTrail");
    String console = "Date,Document ID,Document type,Visibility\nx,1,Text,Private\n";
    assertThat(Exports.file(console).likelyCause()).contains("Google's admin console");
    String report = "Report Refresh Date,User Principal Name\n2026-03-01,ana\n";
    assertThat(Exports.file(report).likelyCause()).contains("usage report");
  }

  @Test
  void tarInGzipIsNamed() {
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
    FileSummary summary = Exports.file(Exports.gzip(tar));
    assertThat(summary.likelyCause()).contains("tar archive");
  }

  @Test
  void theNameCanBeReplaced() {
    byte[] file =
        "Operation,Id,CreationTime\nFileDownloaded,ä,x\n".getBytes(StandardCharsets.ISO_8859_1);
    FileSummary summary = Exports.file(file).named("log.csv");
    assertThat(summary.name()).isEqualTo("log.csv");
    assertThat(summary.notes()).hasSize(1).first().asString().startsWith("log.csv: is not UTF-8");
  }
}
