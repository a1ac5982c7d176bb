package io.cordon.job.atrest;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import io.cordon.model.text.Hash64;
import io.cordon.organisation.Organisation;
import java.time.Instant;

/**
 * A label at rest on its way to the file ledger: as an {@link Activity} that nothing but the ledger
 * sees.
 *
 * <p>What a record of the cloud states of a label always counts for more, whenever it was read. So
 * the time of the label is one in the first weeks of 1970, before any record: the seconds since
 * 1970 at which it was read, as milliseconds. Of two labels at rest the later one counts.
 */
public final class AtRest {
  private AtRest() {}

  /** The label, with the organisation's name and rank where its id is known. */
  public static Label label(LabelAtRest stated, Organisation organisation) {
    if (stated.isWithoutLabel()) {
      return Label.NONE;
    }
    if (stated.labelId() == null) {
      return organisation
          .labels()
          .resolve(stated.app(), Label.unresolved(null, stated.labelName()));
    }
    Label ofCloud =
        organisation.labels().resolve(stated.app(), Label.unresolved(stated.labelId(), null));
    if (ofCloud.isRanked()) {
      return ofCloud;
    }
    Label inside =
        organisation.labelInside(stated.labelId(), stated.labelTenant(), stated.labelName());
    boolean marked = stated.foreign() && stated.labelTenant() != null;
    return marked && !inside.isRanked() && !inside.isForeign()
        ? Label.foreign(stated.labelId(), stated.labelTenant(), stated.labelName())
        : inside;
  }

  /**
   * What the ledger learns.
   *
   * @param stated of a file whose id is known, or of Microsoft 365 its URL
   * @param readAt when Cordon read it
   */
  public static Activity activity(LabelAtRest stated, Label label, Instant readAt) {
    String id = stated.fileId() == null ? stated.url() : stated.fileId();
    String path = stated.app() == App.M365 && stated.fileId() == null ? null : stated.path();
    CloudFile file =
        CloudFile.builder()
            .id(id)
            .name(lastPart(stated.url() != null ? stated.url() : stated.path()))
            .path(path)
            .url(stated.url())
            .kind(FileKind.FILE)
            .label(label)
            .build();
    return Activity.builder("at-rest:" + Long.toHexString(Hash64.of(stated.key())), before(readAt))
        .app(stated.app())
        .tenant(stated.tenant())
        .verb(Verb.LABEL)
        .outcome(Outcome.SUCCESS)
        .file(file)
        .arrived(readAt)
        .emission(Emission.AT_REST)
        .build();
  }

  private static Instant before(Instant readAt) {
    return Instant.EPOCH.plusMillis(1 + Math.max(0, readAt.getEpochSecond()));
  }

  private static String lastPart(String path) {
    return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
  }
}
