package io.cordon.job.explain;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Who, where, with what and with whom, as people name it; null where it is unknown. Names are as in
 * the log, as they are in the reasons of other policies: what writes them for a terminal or as JSON
 * makes them harmless. A long one is cut, so that it hides no other reason.
 */
final class ActivityNames {
  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_DOMAINS = 3;

  /** The Emirates, the Bahamas, the Netherlands, the Cayman Islands … */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "AE", "BS", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "KM", "KY", "MH", "MP", "MV", "NL",
          "PH", "SB", "SC", "TC", "US", "VG", "VI");

  private final Activity activity;
  private final Place place;

  ActivityNames(Activity activity) {
    this.activity = activity;
    place = activity.endpoint().place();
  }

  String person() {
    return cut(activity.actor().key());
  }

  /** The person's name without its domain. */
  String shortName() {
    String name = activity.actor().key();
    int at = name.indexOf('@');
    return cut(at > 0 ? name.substring(0, at) : name);
  }

  boolean hasDepartment() {
    return activity.actor().department() != null;
  }

  /** What others of its kind are called, of which the rarity is stated. */
  String population() {
    return switch (activity.actor().population()) {
      case PERSON, UNKNOWN -> "a person";
      case GUEST -> "a guest";
      case SERVICE_ACCOUNT, SYNC_CLIENT, BACKUP, DELEGATED_APP, AGENT -> "such an account";
    };
  }

  /** Null also where it is that of a gateway that many share, or of a rented server. */
  String country() {
    boolean isOfMachine =
        switch (place.kind()) {
          case VPN, MOBILE, PROVIDER, PRIVATE, HOSTING -> true;
          case UNKNOWN, CORPORATE, ANONYMISER -> false;
        };
    if (place.country() == null || isOfMachine) {
      return null;
    }
    Locale country = Locale.forLanguageTag("und-" + place.country());
    String known = country.getDisplayCountry(Locale.ENGLISH);
    String name = cut(known.isEmpty() ? place.country() : known);
    return place.countrySource() == CountrySource.CLOUD
        ? name + " (said by " + activity.app().product() + ')'
        : name;
  }

  /** What English puts before the country's name. */
  String articleOfCountry() {
    return WITH_ARTICLE.contains(place.country()) ? "the " : "";
  }

  /** City and country. */
  String whereabouts() {
    return place.city() == null || country() == null
        ? country()
        : cut(place.city()) + ", " + country();
  }

  NetworkKind networkKind() {
    return place.kind();
  }

  /** Its name in the organisation file, else its operator. */
  String network() {
    if (place.kind() == NetworkKind.PROVIDER) {
      return null;
    }
    if (place.network() != null) {
      return cut(place.network());
    }
    String operator = place.asOrganisation() == null ? "" : " " + place.asOrganisation();
    return place.asn() == 0 ? null : cut("AS" + place.asn() + operator);
  }

  String device() {
    return cut(activity.client().device());
  }

  /** Its name; an id, which says nothing to most people, only where it has none. */
  String program() {
    Client client = activity.client();
    String named =
        client.applicationName() != null ? client.applicationName() : client.applicationId();
    return cut(named != null ? named : client.userAgent());
  }

  String dayOfWeek() {
    return time().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** For example {@code 03:00 UTC}. */
  String hour() {
    return String.format(Locale.ROOT, "%02d:00 UTC", time().getHour());
  }

  private OffsetDateTime time() {
    return activity.time().atOffset(ZoneOffset.UTC);
  }

  /** Of the file's name, with its dot. */
  String ending() {
    String name = activity.file().name();
    int dot = name == null ? -1 : name.lastIndexOf('.');
    return dot < 0 ? null : cut(name.substring(dot));
  }

  /** Of recipients outside; empty for what is no share. */
  List<String> domains() {
    if (activity.verb() != Verb.SHARE) {
      return List.of();
    }
    return activity.share().recipients().stream()
        .filter(recipient -> recipient.affiliation() != Affiliation.INTERNAL)
        .map(Recipient::domain)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The first of {@link #domains()}; null for none. */
  String domainsText() {
    List<String> all = domains();
    List<String> texts = new ArrayList<>();
    all.stream().limit(MOST_DOMAINS).forEach(domain -> texts.add(cut(domain)));
    int more = all.size() - texts.size();
    if (more > 0) {
      texts.add(more + (more == 1 ? " more domain" : " more domains"));
    }
    return texts.isEmpty() ? null : Listed.of(texts);
  }

  private static String cut(String name) {
    return name == null || name.codePointCount(0, name.length()) <= MOST_CHARACTERS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
  }
}
