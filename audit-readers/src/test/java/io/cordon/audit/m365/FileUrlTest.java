package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlTest {
  private static final String HOST = "https://northwind.sharepoint.com";
  private static final String PLAN = HOST + "/sites/plans/Shared Documents/Q3 plan.docx";
  private static final String ID = "0a1b2c3d-1111-4222-8333-444455556666";

  private static FileUrl of(String written) {
    return FileUrl.of(written, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://northwind.sharepoint.com/sites/plans/Shared Documents/Q3 plan.docx",
        "https://northwind.sharepoint.com/sites/plans/Shared%20Documents/Q3%20plan.docx",
        " HTTPS://Northwind.SharePoint.com:443/sites/plans/Shared%20Documents/Q3%20plan.docx/ ",
        "https://northwind.sharepoint.com/sites/plans/Shared%20Documents/Q3%20plan.docx?web=1",
        "https://northwind.sharepoint.com/:w:/r/sites/plans/Shared%20Documents/Q3%20plan.docx?csf=1",
        "https%3A%2F%2Fnorthwind.sharepoint.com%2Fsites%2Fplans%2FShared%20Documents%2FQ3%20plan.docx",
        "https://northwind.sharepoint.com/sites/plans/Shared%20Documents/Forms/AllItems.aspx"
            + "?viewid=1&id=%2Fsites%2Fplans%2FShared%20Documents%2FQ3%20plan.docx&parent=%2Fsites",
        "https://northwind.sharepoint.com/my?id=%2Fsites%2Fplans%2FShared%20Documents%2FQ3%20plan.docx",
        "https://northwind.sharepoint.com/sites/plans/_layouts/15/WopiFrame.aspx"
            + "?sourcedoc=/sites/plans/Shared%20Documents/Q3%20plan.docx&action=view",
        "https://northwind.sharepoint.com/sites/plans/_layouts/15/download.aspx?SourceUrl="
            + "https://northwind.sharepoint.com/sites/plans/Shared%20Documents/Q3%20plan.docx",
      })
  void oneFileHasOneUrlInWhicheverFormItIsWritten(String written) {
    assertThat(of(written)).isEqualTo(new FileUrl(PLAN, null, "Q3 plan.docx"));
  }

  @ParameterizedTest
  @CsvSource({
    "/sites/plans/_layouts/15/Doc.aspx?sourcedoc=%7B0A1B2C3D-1111-4222-8333-444455556666%7D&file=P%201.docx, P 1.docx",
    "/:w:/r/sites/plans/_layouts/15/doc2.aspx?action=edit&sourcedoc={0a1b2c3d-1111-4222-8333-444455556666}, ",
    "/sites/plans/_layouts/15/download.aspx?UniqueId=0a1b2c3d111142228333444455556666, ",
    "/sites/plans/Docs/P%201.docx?d=w0a1b2c3d111142228333444455556666&web=1, P 1.docx",
  })
  void theUrlOfAViewerHasTheIdOfTheFile(String path, String name) {
    FileUrl url = of(HOST + path);
    assertThat(url.itemId()).isEqualTo(ID);
    assertThat(url.name()).isEqualTo(name);
  }

  @Test
  void viewersOfTwoFilesHaveTwoUrls() {
    String viewer = HOST + "/_layouts/15/Doc.aspx?sourcedoc={0a1b2c3d-1111-4222-8333-44445555666";
    assertThat(of(viewer + "6}").url()).isNotEqualTo(of(viewer + "7}").url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sites/plans/Home.aspx",
        "/sites/plans/Home.aspx?id=7",
        "/sites/plans/Doc.aspx?sourcedoc=none",
        "/sites/plans/plan.docx?d=w123",
        "/sites/plans/plan.docx?d=x0a1b2c3d111142228333444455556666",
        "/sites/plans/plan.docx?d",
        "/sites/plans/plan.docx?&&=&d=",
      })
  void otherParametersAreNoIds(String path) {
    assertThat(of(HOST + path).itemId()).isNull();
    assertThat(of(HOST + path).url()).isEqualTo(HOST + path.replaceFirst("[?].*", ""));
  }

  @Test
  void aShareLinkNamesNoPath() {
    assertThat(of(HOST + "/:x:/s/plans/EaBcD?e=1").url()).isEqualTo(HOST + "/:x:/s/plans/EaBcD");
  }

  @Test
  void aNameWithAPercentSignIsNotDecodedWhereTheAddressIsPlain() {
    String plain = HOST + "/Docs/100%25 sure.docx";
    assertThat(FileUrl.of(plain, "100%25 sure.docx").url()).isEqualTo(plain);
    assertThat(FileUrl.of(HOST + "/Docs/100%2525%20sure.docx", "100%25 sure.docx").url())
        .isEqualTo(plain);
    assertThat(of(HOST + "/Docs/C# 100% (a+b).docx").name()).isEqualTo("C# 100% (a+b).docx");
  }

  @Test
  void anAddressWithoutPathHasNoName() {
    assertThat(of(HOST)).isEqualTo(new FileUrl(HOST, null, null));
    assertThat(of("http://northwind.example:80/"))
        .isEqualTo(new FileUrl("http://northwind.example", null, null));
    assertThat(of("http://northwind.example:443/a").url())
        .isEqualTo("http://northwind.example:443/a");
    assertThat(of(HOST + "?x=/sites").url()).isEqualTo(HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "C:\\Plans\\plan.docx", "plan.docx", "https://", "ftp://a/b", "httpx"})
  void whatIsNoWebAddressHasNoUrl(String written) {
    assertThat(of(written)).isNull();
    assertThat(of(null)).isNull();
  }

  /** Neither the depth of the stack nor the time grows faster than the text. */
  @Test
  void addressesWithinAddressesAreFollowedOnce() {
    String nested = (HOST + "/a.aspx?id=").repeat(20_000) + HOST + "/plan.docx";
    assertThat(of(nested).url()).isEqualTo(HOST + "/a.aspx");
    assertThat(of(HOST + "/" + "%".repeat(500_000)).name()).hasSize(500_000);
  }
}
