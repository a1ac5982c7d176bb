package io.cordon.labels.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTest {
  @TempDir private Path folder;

  private FileHead head(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    return FileHead.of(file);
  }

  private FileFormat format(String name, String content) throws IOException {
    return FileFormat.of(head(name, content));
  }

  @Test
  void theContentDecidesBeforeTheName() throws IOException {
    assertThat(format("plan.doc", "{\\rtf1 x}")).isEqualTo(FileFormat.RTF);
    assertThat(format("plan.doc", "\n\n<html><body/></html>")).isEqualTo(FileFormat.HTML);
    assertThat(
            format(
                "plan.xls",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"))
        .isEqualTo(FileFormat.OFFICE_XML);
    assertThat(format("plan.odt", "just text")).isEqualTo(FileFormat.OTHER);
    assertThat(format("plan.txt", "PK\u0003\u0004")).isEqualTo(FileFormat.ZIP);
    assertThat(format("plan.xml", "From: a\nTo: b\n\nhello")).isEqualTo(FileFormat.MIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj",
        "%PDF-1.4%\u00e2\u00e3\u00cf\u00d3",
        "\r\n%PDF-2.0\r\n",
        "%PDF-1.5",
        "%PDF-garbage\nstartxref\n0\n%%EOF",
        "HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n"
      })
  void headersOfPdfsAreRecognised(String content) throws IOException {
    assertThat(format("x", content)).isEqualTo(FileFormat.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A PDF starts with %PDF-1.7\nand ends with an end.",
        "%PDF- is how a PDF starts",
        "%PDF-1.7 is the newest version but one",
        "id,comment\n1,%PDF-\n",
        "magic: '%PDF-1.4'\n",
        "The format begins:\n%PDF-1.6\nand ends with\n%%EOF\n",
        "A sample:\n%PDF-1.6\n7 0 obj\nendobj\nstartxref\n0\n%%EOF\n",
        "A sample:\n%PDF-1.6\n7 0 obj\nendobj\nstartxref\n99999\n%%EOF\n"
      })
  void aTextThatMentionsTheHeaderIsNoPdf(String content) throws IOException {
    assertThat(format("notes.txt", content)).isEqualTo(FileFormat.OTHER);
  }

  @Test
  void messagesAndPagesThatMentionTheHeaderAreNoPdfs() throws IOException {
    String mention = "%PDF-1.7\nstartxref\n%%EOF\n";
    assertThat(format("a", "From: a\nSubject: b\n\n" + mention)).isEqualTo(FileFormat.MIME);
    assertThat(format("a", "<html>" + mention)).isEqualTo(FileFormat.HTML);
    assertThat(format("a", "{\\rtf1 " + mention)).isEqualTo(FileFormat.RTF);
  }

  @ParameterizedTest
  @CsvSource({
    "plan.ptxt, PROTECTED",
    "plan.docx.pfile, PROTECTED",
    "photo.PJPG, PROTECTED",
    "page.htm, HTML",
    "notes.txt, OTHER",
    "noname, OTHER"
  })
  void theNameDecidesWhereTheContentSaysNothing(String name, FileFormat format) throws IOException {
    assertThat(format(name, "hello")).isEqualTo(format);
  }

  @Test
  void protectedFilesAreRecognisedUnderAnyName() throws IOException {
    assertThat(format("plan.bin", ".pfile\u0001\u0000")).isEqualTo(FileFormat.PROTECTED);
    assertThat(format("a", "v\u00e8\u0004`\u00c4\u0011\u00e3\u0086"))
        .isEqualTo(FileFormat.PROTECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: this is a note\nWe met at 10.\n",
        "key: value\nother: value\n",
        "2026-03-02T10:00:00Z from: x\n",
        "To: do\n\n- milk\n",
        "a,b\n1,2\n",
        "{\"from\": \"x\"}",
        "<T> T first(List<T> list);",
      })
  void textsAreTexts(String content) throws IOException {
    assertThat(format("notes", content)).isEqualTo(FileFormat.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!BDN | Outlook data file",
        "\u00e4R\\{\u008c\u00d8\u00a7M | OneNote section",
        "x\u009f>\" | Outlook attachment winmail.dat",
      })
  void kindsThatAreNotReadHaveAName(String start, String kind) throws IOException {
    assertThat(UnreadKind.of(head("x", start))).isEqualTo(kind);
  }

  @Test
  void aDrawingHasAVersionAndAZero() throws IOException {
    assertThat(UnreadKind.of(head("x", "AC1032\u0000\u0000"))).isEqualTo("AutoCAD drawing");
    assertThat(UnreadKind.of(head("x", "AC1032 to Berlin"))).isNull();
  }

  @Test
  void aMailboxIsNotAMessage() throws IOException {
    FileHead mailbox = head("inbox", "From ana@example.com Mon\nFrom: a\nTo: b\n\nhello\n");

    assertThat(UnreadKind.of(mailbox)).isEqualTo("mailbox file");
    assertThat(UnreadKind.of(head("a", "From here on, a text.\n"))).isNull();
  }

  @Test
  void aDocumentByNameOnlyIsSaid() throws IOException {
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.docx", "\u0000\u0001\u0002")))
        .isTrue();
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.docx", "text"))).isTrue();
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.xls", ""))).isTrue();
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.xls", "x\ty\n1\t2\n"))).isFalse();
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.txt", ""))).isFalse();
    assertThat(FileFormat.isNoDocumentDespiteItsName(head("a.bin", "\u0000"))).isFalse();
  }

  @Test
  void archivesAreRecognised() throws IOException {
    assertThat(format("a", "7z\u00bc\u00af'\u001c")).isEqualTo(FileFormat.ARCHIVE);
    assertThat(format("a", "\u0000".repeat(257) + "ustar")).isEqualTo(FileFormat.ARCHIVE);
  }
}
