package io.cordon.job.observe;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.travel.Position;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.text.Hash64;
import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.List;

/** An activity as the numbers that models of a person are about. */
public final class ObserveActivity {
  /** Within which an address is as a rule, where the database does not say. */
  private static final double RADIUS_KM = 50;

  private static final int FOLDERS = 2;

  private final int sensitiveRank;

  /**
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  public ObserveActivity(int sensitiveRank) {
    this.sensitiveRank = sensitiveRank;
  }

  public ObservedAct of(Activity activity) {
    Place place = activity.endpoint().place();
    ObservedAct.Kind kind = kind(activity);
    return new ObservedAct(
        activity.time().toEpochMilli(),
        kind,
        isSensitive(activity.file().label()),
        saysCountry(place) ? hash(place.country()) : 0,
        network(activity, place),
        hash(activity.client().device()),
        program(activity.client()),
        place.kind() == NetworkKind.ANONYMISER || place.kind() == NetworkKind.HOSTING,
        project(activity.file()),
        kind == ObservedAct.Kind.SHARE ? domains(activity) : List.of(),
        position(activity, place),
        kind == ObservedAct.Kind.CHANGE ? ending(activity.file()) : 0,
        mark(activity));
  }

  private boolean isSensitive(Label label) {
    return label.isRanked() && label.rank() >= sensitiveRank;
  }

  private static ObservedAct.Kind kind(Activity activity) {
    return switch (activity.verb()) {
      case DOWNLOAD, TRANSFER -> ObservedAct.Kind.DOWNLOAD;
      case SHARE ->
          activity.share().audience().compareTo(Audience.EXTERNAL) >= 0
              ? ObservedAct.Kind.SHARE
              : ObservedAct.Kind.OTHER;
      case RENAME, UPDATE, DELETE, PURGE -> ObservedAct.Kind.CHANGE;
      default -> ObservedAct.Kind.OTHER;
    };
  }

  private ObservedAct.Mark mark(Activity activity) {
    return switch (activity.verb()) {
      case SHARE ->
          activity.share().audience().compareTo(Audience.ANYONE) >= 0
                  && isSensitive(activity.file().label())
              ? ObservedAct.Mark.PUBLIC_LINK
              : ObservedAct.Mark.NONE;
      case LABEL ->
          isSensitive(activity.labelBefore())
                  && (activity.labelChange() == LabelChange.LOWERED
                      || activity.labelChange() == LabelChange.REMOVED)
              ? ObservedAct.Mark.LABEL_LOWERED
              : ObservedAct.Mark.NONE;
      default -> ObservedAct.Mark.NONE;
    };
  }

  /**
   * Behind a gateway that many share, the country is that of the gateway; at a rented server, that
   * of a program.
   */
  private static boolean saysCountry(Place place) {
    return switch (place.kind()) {
      case VPN, MOBILE, PROVIDER, PRIVATE, HOSTING -> false;
      case UNKNOWN, CORPORATE, ANONYMISER -> true;
    };
  }

  /** The network; where nobody knows it, what else the address says of the place. */
  private static int network(Activity activity, Place place) {
    return switch (place.kind()) {
      case PROVIDER -> 0;
      case VPN, MOBILE, PRIVATE -> named(place);
      case UNKNOWN, CORPORATE, HOSTING, ANONYMISER -> {
        int named = named(place);
        List<String> places = named == 0 ? Field.PLACE.values(activity) : List.of();
        yield places.isEmpty() ? named : hash(places.get(0));
      }
    };
  }

  private static int named(Place place) {
    return place.network() != null
        ? hash(place.network())
        : place.asn() != 0 ? hash("AS" + place.asn()) : 0;
  }

  private static Position position(Activity activity, Place place) {
    boolean isThere = place.kind() == NetworkKind.UNKNOWN || place.kind() == NetworkKind.CORPORATE;
    double radiusKm = place.radiusKm() == 0 ? RADIUS_KM : place.radiusKm();
    return isThere && place.latitude() != null && place.longitude() != null
        ? new Position(
            place.latitude(), place.longitude(), radiusKm, activity.time().toEpochMilli())
        : null;
  }

  private static int program(Client client) {
    return client.applicationId() != null
        ? hash(client.applicationId())
        : hash(withoutNumbers(client.userAgent()));
  }

  /** A program stays the same when its version changes. */
  private static String withoutNumbers(String userAgent) {
    if (userAgent == null) {
      return null;
    }
    StringBuilder text = new StringBuilder(userAgent.length());
    for (int i = 0; i < userAgent.length(); i++) {
      char c = userAgent.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The innermost known container; else the first folders of the path. */
  private static int project(CloudFile file) {
    if (!file.containers().isEmpty()) {
      return hash(file.containers().get(0));
    }
    if (file.path() == null) {
      return hash(file.owner());
    }
    int end = 0;
    for (int i = 0; i < FOLDERS; i++) {
      int slash = file.path().indexOf('/', end + 1);
      if (slash < 0) {
        break;
      }
      end = slash;
    }
    return hash(file.path().substring(0, end));
  }

  private static List<Integer> domains(Activity share) {
    List<Integer> domains = new ArrayList<>();
    for (Recipient recipient : share.share().recipients()) {
      if (recipient.domain() != null && isOutside(recipient)) {
        int domain = hash(recipient.domain());
        if (!domains.contains(domain)) {
          domains.add(domain);
        }
      }
    }
    return domains;
  }

  private static boolean isOutside(Recipient recipient) {
    return switch (recipient.affiliation()) {
      case INTERNAL -> false;
      default -> true;
    };
  }

  private static int ending(CloudFile file) {
    int dot = file.name() == null ? -1 : file.name().lastIndexOf('.');
    return dot < 0 ? 0 : hash(file.name().substring(dot + 1));
  }

  /** Never 0, which stands for unknown. */
  private static int hash(String text) {
    if (text == null) {
      return 0;
    }
    int hash = (int) Hash64.of(text);
    return hash == 0 ? 1 : hash;
  }
}
