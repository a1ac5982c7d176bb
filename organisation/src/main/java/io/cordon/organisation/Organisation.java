package io.cordon.organisation;

import io.cordon.model.activity.Affiliation;
import io.cordon.yaml.Problem;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who we are: domains, labels, networks and people, as {@code org.yaml} says. Never changes. */
public final class Organisation implements Serializable {
  private final Domains domains;
  private final LabelTaxonomy labels;
  private final NetworkTable networks;
  private final HashMap<String, DirectoryUser> people;
  private final HashMap<String, Affiliation> groups;
  private final HashSet<String> ownApplications = new HashSet<>();
  private final TreeMap<String, ArrayList<String>> lists;
  private final ArrayList<GeolocationFile> geolocation;

  Organisation(
      Domains domains,
      LabelTaxonomy labels,
      NetworkTable networks,
      Map<String, DirectoryUser> people,
      Map<String, Affiliation> groups,
      List<String> ownApplications,
      Map<String, List<String>> lists,
      List<GeolocationFile> geolocation) {
    this.domains = domains;
    this.labels = labels;
    this.networks = networks;
    this.people = new HashMap<>(people);
    this.groups = new HashMap<>(groups);
    ownApplications.forEach(name -> this.ownApplications.add(name.toLowerCase(Locale.ROOT)));
    this.lists = new TreeMap<>();
    DefaultLists.all().forEach((name, values) -> this.lists.put(name, new ArrayList<>(values)));
    lists.forEach((name, values) -> this.lists.put(name, new ArrayList<>(values)));
    this.geolocation = new ArrayList<>(geolocation);
  }

  /** Nothing is known but the usual names of labels. */
  public static Organisation empty() {
    return new Organisation(
        new Domains(),
        LabelTaxonomy.usual(),
        new NetworkTable(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  /** The made-up organisation that the tests inside policies run in. */
  public static Organisation forTests() {
    String name = "organisation-for-tests.yaml";
    try (InputStream text = Organisation.class.getResourceAsStream(name)) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException | OrganisationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Reads the file; paths of databases in it are relative to its folder. */
  public static Organisation load(Path file) throws OrganisationException {
    String name = file.toString();
    try {
      long bytes = Files.size(file);
      if (bytes > YamlLimits.ORGANISATION.maxCharacters()) {
        throw refused(name, YamlDocuments.tooLong(bytes, YamlLimits.ORGANISATION));
      }
      Path folder = file.toAbsolutePath().getParent();
      return new OrganisationReader(name, folder).read(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw refused(name, "there is no such file");
    } catch (CharacterCodingException notText) {
      throw refused(name, "is not UTF-8 text");
    } catch (IOException unreadable) {
      throw refused(name, "cannot be read: " + unreadable.getMessage());
    }
  }

  /** Reads a text that came from {@code name}. */
  public static Organisation parse(String text, String name) throws OrganisationException {
    return new OrganisationReader(name, Path.of("")).read(text);
  }

  private static OrganisationException refused(String name, String sentence) {
    return new OrganisationException(List.of(Problem.ofFile(name, sentence)));
  }

  public Domains domains() {
    return domains;
  }

  public LabelTaxonomy labels() {
    return labels;
  }

  /** The user of this name, address or alias; null when the file lists none. */
  public DirectoryUser person(String name) {
    return name == null ? null : people.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether an application of this id or name is one through which Cordon itself acts. Names can be
   * imitated, ids cannot.
   */
  public boolean isOwnApplication(String idOrName) {
    return idOrName != null && ownApplications.contains(idOrName.toLowerCase(Locale.ROOT));
  }

  /** Who the members of a group are; unknown when the file does not say. */
  Affiliation group(String name) {
    return name == null
        ? Affiliation.UNKNOWN
        : groups.getOrDefault(name.toLowerCase(Locale.ROOT), Affiliation.UNKNOWN);
  }

  /** What {@code %name%} stands for in rules; null when there is no such list. */
  public List<String> list(String name) {
    return switch (name) {
      case "internal_domains" -> domains.listed(Affiliation.INTERNAL);
      case "partner_domains" -> domains.listed(Affiliation.PARTNER);
      default -> lists.containsKey(name) ? List.copyOf(lists.get(name)) : null;
    };
  }

  /** The names that {@link #list} knows. */
  public Collection<String> listNames() {
    TreeSet<String> names = new TreeSet<>(lists.keySet());
    names.add("internal_domains");
    names.add("partner_domains");
    return names;
  }

  NetworkTable networks() {
    return networks;
  }

  List<GeolocationFile> geolocation() {
    return List.copyOf(geolocation);
  }
}
