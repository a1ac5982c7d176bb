package io.cordon.job.containers;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerKeysTest {
  private static final String SITE = "https://contoso.sharepoint.example/sites/Deals";

  private static CloudFile at(String url, FileKind kind) {
    return CloudFile.builder().id("f").url(url).kind(kind).build();
  }

  @Test
  void aFileOfSharePointIsInItsFoldersItsLibraryAndItsSite() {
    Activity file = download().of(at(SITE + "/Docs/2026/plan.docx", FileKind.FILE)).build();
    String site = "https://contoso.sharepoint.example/sites/deals";
    assertThat(ContainerKeys.above(file))
        .containsExactly(site, site + "/docs", site + "/docs/2026");
  }

  @Test
  void aSiteIsNotInTheRootSiteOfItsHost() {
    assertThat(ContainerKeys.above(share().of(at(SITE, FileKind.SITE)).build())).isEmpty();
    Activity ofRoot =
        download().of(at("https://contoso.sharepoint.example/Docs/a.docx", FileKind.FILE)).build();
    assertThat(ContainerKeys.above(ofRoot))
        .containsExactly(
            "https://contoso.sharepoint.example", "https://contoso.sharepoint.example/docs");
  }

  @Test
  void theOwnKeyOfAContainerIsAmongThoseOfTheFilesInIt() {
    Activity file = download().of(at(SITE + "/Docs/2026/plan.docx", FileKind.FILE)).build();
    for (String url : List.of(SITE + '/', SITE + "/docs", SITE + "/Docs/Forms/AllItems.aspx")) {
      Activity container = share().of(at(url, FileKind.SITE)).build();
      assertThat(ContainerKeys.above(file)).contains(ContainerKeys.own(container));
    }
  }

  @Test
  void aPathOfThousandsOfFoldersHasFewContainers() {
    String path = "/d".repeat(2_000);
    Activity file = download().of(at(SITE + path + "/plan.docx", FileKind.FILE)).build();
    List<String> containers = ContainerKeys.above(file);
    String site = "https://contoso.sharepoint.example/sites/deals";
    assertThat(containers).hasSize(CloudFile.MAX_CONTAINERS).startsWith(site).endsWith(site + path);
    Activity folder = share().of(at(SITE + path, FileKind.FOLDER)).build();
    assertThat(containers).contains(ContainerKeys.own(folder));
  }

  @Test
  void aShareWithManyPeopleHasAShortKey() {
    CloudFile folder = CloudFile.builder().id("1F").kind(FileKind.FOLDER).build();
    Activity shared = sharedWith(folder, "x".repeat(4_000));
    assertThat(ContainerKeys.share(shared))
        .hasSizeLessThan(200)
        .isEqualTo(ContainerKeys.share(sharedWith(folder, "x".repeat(4_000))))
        .isNotEqualTo(ContainerKeys.share(sharedWith(folder, "x".repeat(4_001))));
  }

  private static Activity sharedWith(CloudFile folder, String name) {
    return share().in(App.GOOGLE_WORKSPACE).of(folder).to(name + "@x.example").build();
  }

  @Test
  void elsewhereTheRecordNamesTheContainersAndTheLastOneOfAFolderIsItsOwn() {
    CloudFile file = CloudFile.builder().id("7").containers(List.of("1", "33")).build();
    Activity inBox = download().in(App.BOX).of(file).build();
    assertThat(ContainerKeys.above(inBox)).containsExactly("1", "33");
    Activity folder =
        share().in(App.BOX).of(file.toBuilder().id("33").kind(FileKind.FOLDER).build()).build();
    assertThat(ContainerKeys.above(folder)).containsExactly("1");
    assertThat(ContainerKeys.own(folder)).isEqualTo("33");
  }

  @Test
  void whatGoogleReportsAsInheritedMeetsTheShareOfTheFolder() {
    CloudFile folder = CloudFile.builder().id("1F").kind(FileKind.FOLDER).build();
    Activity shared = share().in(App.GOOGLE_WORKSPACE).correlated("q").of(folder).build();
    Activity inherited = activity(Verb.INHERIT).in(App.GOOGLE_WORKSPACE).correlated("r").build();
    assertThat(ContainerKeys.share(shared)).isNotNull().isEqualTo(ContainerKeys.share(inherited));
    assertThat(
            ContainerKeys.share(
                share().in(App.GOOGLE_WORKSPACE).of(folder).to("eve@x.example").build()))
        .isNotEqualTo(ContainerKeys.share(inherited));
    assertThat(ContainerKeys.share(download().in(App.GOOGLE_WORKSPACE).correlated("q").build()))
        .isNull();
    assertThat(ContainerKeys.share(share().in(App.BOX).correlated("q").of(folder).build()))
        .isNull();
  }
}
