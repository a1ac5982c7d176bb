package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys under which containers and what is in them meet, each within its tenant.
 *
 * <p>Google Drive does not log the folders of a document. But it logs for each document in a folder
 * that is shared what it inherits, as an act of whoever shared it, for the same people: there the
 * share stands for the folder.
 */
public final class ContainerKeys {
  private static final String SHARE = "share:";
  private static final int LONGEST_PEOPLE_CHARACTERS = 512;

  private ContainerKeys() {}

  /** What the file or folder is in, outermost first; empty where the record does not say. */
  public static List<String> above(Activity activity) {
    CloudFile file = activity.file();
    if (activity.app() == App.M365) {
      return file.url() == null ? List.of() : SiteUrl.containers(file.url());
    }
    List<String> containers = file.containers();
    return file.kind().isContainer() && !containers.isEmpty()
        ? containers.subList(0, containers.size() - 1)
        : containers;
  }

  /** The key of a container itself. */
  static String own(Activity activity) {
    CloudFile file = activity.file();
    if (activity.app() == App.M365 && file.url() != null) {
      return SiteUrl.normal(file.url());
    }
    List<String> containers = file.containers();
    return containers.isEmpty() ? file.id() : containers.get(containers.size() - 1);
  }

  /** The share that the activity is, or that it inherits; null for all others. */
  static String share(Activity activity) {
    boolean ofFolder = activity.verb().changesSharing() && activity.file().kind().isContainer();
    boolean ofGoogle = activity.app() == App.GOOGLE_WORKSPACE;
    return ofGoogle && (ofFolder || activity.verb() == Verb.INHERIT)
        ? SHARE + activity.actor().key() + '|' + people(activity)
        : null;
  }

  /** The people who got access, or an id that stands for many; empty for a link. */
  private static String people(Activity activity) {
    String people = named(activity);
    return people.length() <= LONGEST_PEOPLE_CHARACTERS ? people : StableId.of("people", people);
  }

  private static String named(Activity activity) {
    return activity.share().recipients().stream()
        .map(person -> person.name() != null ? person.name() : '@' + person.domain())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** Whether the key is of a share, which is over when its rows have come. */
  static boolean isShare(String key) {
    return key.indexOf('|' + SHARE) > 0;
  }

  /** The key in all tenants of all clouds. */
  static String inTenant(Activity activity, String key) {
    return activity.subject().tenantKey() + '|' + key;
  }

  static List<String> inTenant(Activity activity, List<String> keys) {
    List<String> all = new ArrayList<>(keys.size());
    keys.forEach(key -> all.add(inTenant(activity, key)));
    return all;
  }
}
