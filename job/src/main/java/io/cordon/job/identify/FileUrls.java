package io.cordon.job.identify;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What activities know of URLs. Records of SharePoint and OneDrive have the id of an item and its
 * URL; those of desktop applications, of endpoints and of some tables have the URL only.
 */
final class FileUrls {
  private static final String AFTER_SCHEME = "://";
  private static final int GUID_LENGTH = 36;

  private FileUrls() {}

  /** Whether the URL is all that identifies the file. */
  static boolean isUrlOnly(Activity activity) {
    String id = activity.file().id();
    return activity.app() == App.M365
        && id != null
        && id.equals(activity.file().url())
        && id.contains(AFTER_SCHEME);
  }

  /** The key of the activity's URL: within a tenant, and in any case, as SharePoint compares. */
  static String key(Activity activity) {
    return key(activity, activity.file().url());
  }

  private static String key(Activity activity, String url) {
    return activity.subject().tenantKey() + '|' + url.toLowerCase(Locale.ROOT);
  }

  /**
   * Which file is at a URL, and was there before a rename; empty where the activity lacks one, and
   * for a label at rest, which says nothing of a time.
   */
  static List<FileAtUrl> stated(Activity activity) {
    CloudFile file = activity.file();
    boolean both =
        activity.app() == App.M365
            && activity.emission() != Emission.AT_REST
            && file.url() != null
            && isGuid(file.id())
            && file.kind() != FileKind.SITE;
    if (!both) {
      return List.of();
    }
    FileAtUrl now =
        new FileAtUrl(
            key(activity, file.url()), file.id(), activity.time(), file.name(), file.path());
    if (file.urlBefore() == null || file.urlBefore().equals(file.url())) {
      return List.of(now);
    }
    List<FileAtUrl> stated = new ArrayList<>(2);
    String before = key(activity, file.urlBefore());
    stated.add(new FileAtUrl(before, file.id(), activity.time(), null, null));
    stated.add(now);
    return stated;
  }

  private static boolean isGuid(String id) {
    return id != null && id.length() == GUID_LENGTH && id.charAt(8) == '-' && id.charAt(13) == '-';
  }

  /**
   * The activity with the id of its file, and with the file's name and path where they are known: a
   * URL may be in another case.
   */
  static Activity identified(Activity activity, FileSince known, Emission emission) {
    CloudFile file = activity.file().toBuilder().id(known.fileId()).build();
    return activity.toBuilder()
        .file(known.path() == null ? file : file.named(known.name(), known.path()))
        .emission(emission)
        .build();
  }
}
