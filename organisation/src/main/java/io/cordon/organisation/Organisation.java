package io.cordon.organisation;

import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.geo.GeolocationFile;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who we are: domains, labels, networks and people from {@code org.yaml}. Immutable. */
public final class Organisation implements Serializable {
  private final Domains domains;
  private final TreeSet<String> tenants;
  private final LabelTaxonomy labels;
  private final NetworkTable networks;
  private final HashMap<String, DirectoryUser> people;
  private final HashMap<String, Affiliation> groups;
  private final HashSet<String> ownApplications = new HashSet<>();
  private final TreeMap<String, ArrayList<String>> lists;
  private final ArrayList<GeolocationFile> geolocation;

  Organisation(
      Domains domains,
      Set<String> tenants,
      LabelTaxonomy labels,
      NetworkTable networks,
      Map<String, DirectoryUser> people,
      Map<String, Affiliation> groups,
      List<String> ownApplications,
      Map<String, List<String>> lists,
      List<GeolocationFile> geolocation) {
    this.domains = domains;
    this.tenants = new TreeSet<>(tenants);
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

  /** An organisation about which only the default label names are known. */
  public static Organisation empty() {
    return new Organisation(
        new Domains(),
        Set.of(),
        LabelTaxonomy.defaults(),
        new NetworkTable(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  /** The fictitious organisation in which the tests inside policies run. */
  public static Organisation forTests() {
    String name = "organisation-for-tests.yaml";
    try (InputStream text = Organisation.class.getResourceAsStream(name)) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException | OrganisationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Reads the file; the paths of databases in it are relative to its folder. */
  public static Organisation load(Path file) throws OrganisationException {
    Problems problems = Problems.withKeys();
    Optional<String> text = YamlText.read(file, YamlLimits.ORGANISATION, problems);
    if (text.isEmpty()) {
      throw new OrganisationException(problems.all());
    }
    Path folder = file.toAbsolutePath().getParent();
    return new OrganisationReader(file.toString(), folder).read(text.get());
  }

  /** Reads a text; {@code name} is its file name for messages. */
  public static Organisation parse(String text, String name) throws OrganisationException {
    return new OrganisationReader(name, Path.of("")).read(text);
  }

  public Domains domains() {
    return domains;
  }

  public LabelTaxonomy labels() {
    return labels;
  }

  /** Our tenants of Microsoft 365, GUIDs in lower case; empty where the file does not name any. */
  public Set<String> tenants() {
    return Set.copyOf(tenants);
  }

  /**
   * The label with this id inside a document: one of ours with name and rank; else, where our
   * tenants are known, marked as another organisation's; else as it is. Its name decides nothing:
   * labels of other organisations are called the same.
   *
   * @param tenant the tenant that owns the label; null where the document does not say
   */
  public Label labelInside(String id, String tenant, String name) {
    Label inside = id == null ? Label.UNKNOWN : new Label(id, name, Label.UNRANKED);
    Label known = labels.resolve(App.M365, Label.unresolved(id, null));
    if (known.isRanked()) {
      return known;
    }
    boolean foreign = id != null && tenant != null && !tenants.isEmpty() && !isOurs(tenant);
    return foreign ? Label.foreign(id, tenant, name) : inside;
  }

  private boolean isOurs(String tenant) {
    return tenants.contains(LabelIds.normal(App.M365, tenant));
  }

  /** The user with this name, address or alias; null when not listed. */
  public DirectoryUser person(String name) {
    return name == null ? null : people.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether Cordon itself acts through the application with this id or name. Names can be imitated,
   * ids cannot.
   */
  public boolean isOwnApplication(String idOrName) {
    return idOrName != null && ownApplications.contains(idOrName.toLowerCase(Locale.ROOT));
  }

  /** The affiliation of a group's members; unknown when the file does not specify it. */
  Affiliation group(String name) {
    return name == null
        ? Affiliation.UNKNOWN
        : groups.getOrDefault(name.toLowerCase(Locale.ROOT), Affiliation.UNKNOWN);
  }

  /** The values of the placeholder {@code %name%} in rules; null when there is no such list. */
  public List<String> list(String name) {
    return switch (name) {
      case "internal_domains" -> domains.listed(Affiliation.INTERNAL);
      case "partner_domains" -> domains.listed(Affiliation.PARTNER);
      case "sensitive" -> List.of(labels.sensitiveName());
      default -> lists.containsKey(name) ? List.copyOf(lists.get(name)) : null;
    };
  }

  /** The names of all lists. */
  public Collection<String> listNames() {
    TreeSet<String> names = new TreeSet<>(lists.keySet());
    names.add("internal_domains");
    names.add("partner_domains");
    names.add("sensitive");
    return names;
  }

  /** Whether a network of this kind is listed. */
  public boolean hasNetworkOf(NetworkKind kind) {
    return networks.has(kind);
  }

  NetworkTable networks() {
    return networks;
  }

  /** The geolocation databases that it names. */
  public List<Path> databases() {
    return geolocation.stream().map(file -> Path.of(file.path())).toList();
  }

  List<GeolocationFile> geolocation() {
    return List.copyOf(geolocation);
  }
}
