package io.cordon.organisation;

import io.cordon.model.activity.Affiliation;
import java.io.Serializable;
import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The affiliation of mail domains; a subdomain has the affiliation of its parent domain. */
public final class Domains implements Serializable {
  private static final Set<String> PERSONAL_MAIL =
      Set.copyOf(DefaultLists.all().get("personal_mail_domains"));

  private final HashMap<String, Affiliation> listed = new HashMap<>();
  private boolean internalKnown;

  /** Adds a domain; false when it is already listed with another affiliation. */
  boolean add(String domain, Affiliation affiliation) {
    internalKnown |= affiliation == Affiliation.INTERNAL;
    Affiliation before = listed.putIfAbsent(normal(domain), affiliation);
    return before == null || before == affiliation;
  }

  /**
   * The affiliation of a domain. When the organisation lists no internal domain, colleagues and
   * outsiders cannot be distinguished: then only partners and personal mail providers are known.
   */
  public Affiliation affiliation(String domain) {
    if (domain == null || domain.isBlank()) {
      return Affiliation.UNKNOWN;
    }
    for (String name = normal(domain); name != null; name = parent(name)) {
      Affiliation known = listed.get(name);
      if (known != null) {
        return known;
      }
      if (PERSONAL_MAIL.contains(name)) {
        return Affiliation.EXTERNAL;
      }
    }
    return internalKnown ? Affiliation.EXTERNAL : Affiliation.UNKNOWN;
  }

  /** Whether an internal domain is listed, so that everybody else is outside. */
  public boolean isInternalKnown() {
    return internalKnown;
  }

  /** The domain of a mail address, in lower case; null for any other text. */
  public static String ofAddress(String address) {
    int at = address == null ? -1 : address.lastIndexOf('@');
    return at < 0 || at == address.length() - 1
        ? null
        : address.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String parent(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? null : domain.substring(dot + 1);
  }

  /** The domains listed with this affiliation, in alphabetical order. */
  List<String> listed(Affiliation affiliation) {
    Set<String> domains = new TreeSet<>();
    listed.forEach(
        (domain, known) -> {
          if (known == affiliation) {
            domains.add(domain);
          }
        });
    return List.copyOf(domains);
  }

  /** Lower case, no trailing dot, international names in their ASCII form. */
  private static String normal(String domain) {
    String lower = domain.strip().toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (isAscii(bare)) {
      return bare;
    }
    try {
      return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return bare;
    }
  }
}
