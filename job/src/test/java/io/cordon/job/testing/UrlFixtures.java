package io.cordon.job.testing;

import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;

/** Records of Microsoft 365 that know a file by its URL, by its id or by both. */
public final class UrlFixtures {
  public static final String PLAN = "https://northwind.sharepoint.com/sites/plans/Docs/plan.docx";
  public static final String ID = "0a1b2c3d-1111-4222-8333-444455556666";
  public static final String OTHER_ID = "0a1b2c3d-1111-4222-8333-444455557777";

  private UrlFixtures() {}

  /** A file that a record knows by its URL only. */
  public static CloudFile atUrl(String url) {
    return at(url, url);
  }

  /** A file with id and URL. */
  public static CloudFile at(String id, String url) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    return CloudFile.builder().id(id).name(name).url(url).kind(FileKind.FILE).build();
  }

  /** The label lowered from Confidential in a desktop application. */
  public static ActivityFixtures loweredOnDesktop() {
    return relabel(LabelChange.LOWERED)
        .in(App.M365)
        .of(atUrl(PLAN))
        .was("Confidential", 3)
        .labelled("General", 2);
  }

  /** The file opened in the web, by a record with both. */
  public static ActivityFixtures opened(String id) {
    return open().in(App.M365).of(at(id, PLAN));
  }

  /** The file shared with a stranger, by a record with both. */
  public static ActivityFixtures sharedOutside(String id) {
    return share().in(App.M365).of(at(id, PLAN)).to("eve@gmail.com");
  }
}
