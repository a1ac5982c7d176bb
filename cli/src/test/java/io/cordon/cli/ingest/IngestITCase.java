package io.cordon.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe of docs/ingest.md, run by a shell with curl and jq. */
class IngestITCase {
  private static final Path LOGS = Path.of("src/test/resources/io/cordon/cli/fourclouds");
  private static final String FEED = "manage.office.com/api/v1.0/tenant/activity/feed";
  private static final String GRAPH = "graph.microsoft.com/v1.0/security/auditLog/queries";
  private static final String BOX = "api.box.com/2.0/events";
  private static final String DROPBOX = "api.dropboxapi.com/2/team_log/get_events";
  private static final String GOOGLE =
      "admin.googleapis.com/admin/reports/v1/activity/users/all/applications/";

  private final ObjectMapper json = new ObjectMapper();

  @TempDir private Path directory;
  private CloudApis apis;

  @BeforeEach
  void start() throws IOException {
    Recipes.require("curl", "jq", "openssl");
    apis = new CloudApis();
    String deliver = Recipes.below("Where records go").get(0);
    Recipes.install(directory.resolve("bin"), "deliver", deliver);
    for (String secret : List.of("m365.secret", "box.secret", "dropbox.secret")) {
      Files.writeString(directory.resolve(secret), CloudApis.SECRET);
    }
    Files.writeString(directory.resolve("dropbox.refresh"), "refresh");
  }

  @AfterEach
  void stop() throws IOException {
    if (apis != null) {
      apis.close();
    }
  }

  private void run(String script) throws Exception {
    Map<String, String> environment =
        Map.of(
            "TENANT", "tenant",
            "CLIENT", "client",
            "ENTERPRISE", "17",
            "ADMIN", "reports@northwind.example",
            "SINCE", "2026-03-01T00:00:00Z",
            "FROM", "2026-03-01T00:00:00Z",
            "TO", "2026-03-03T00:00:00Z",
            "PAUSE", "0");
    Recipes.run(directory, environment, apis.local(script), null);
    assertThat(apis.mistakes()).isEmpty();
  }

  private static List<String> records(String cloud) throws IOException {
    return Files.readAllLines(LOGS.resolve(cloud + ".jsonl"));
  }

  /** What the recipe has fetched is what the cloud has, and Cordon reads all of it. */
  private void assertFetched(String cloud, List<String> expected) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, cloud + "-*.jsonl")) {
      found.forEach(files::add);
    }
    List<JsonNode> fetched = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        fetched.add(json.readTree(line));
      }
    }
    List<JsonNode> nodes = new ArrayList<>();
    for (String record : expected) {
      nodes.add(json.readTree(record));
    }
    assertThat(fetched).containsExactlyElementsOf(nodes);

    List<String> command = new ArrayList<>(List.of("normalize"));
    files.forEach(file -> command.add(file.toString()));
    CommandRun read = CommandRun.of(command.toArray(String[]::new));
    assertThat(read.exitCode()).as(read.err()).isZero();
    assertThat(read.err()).containsPattern("rejects +0\n");
  }

  @Test
  void theManagementActivityApi() throws Exception {
    List<String> records = records("m365");
    for (String type : List.of("Audit.AzureActiveDirectory", "Audit.General", "DLP.All")) {
      apis.on("GET " + FEED + "/subscriptions/content?contentType=" + type, "[]");
    }
    String first = "GET " + FEED + "/subscriptions/content?contentType=Audit.SharePoint";
    apis.on("POST " + FEED + "/subscriptions/start?contentType=", "{\"status\": \"enabled\"}")
        .onPage(first, blobs("1$a"), apis.address(FEED) + "/page?nextPage=2")
        .on("GET " + FEED + "/page?nextPage=2", blobs("1$b"))
        .on("GET " + FEED + "/audit/1$a?Publisher", "[" + records.get(0) + "]")
        .on("GET " + FEED + "/audit/1$b?", "[" + String.join(",", records.subList(1, 3)) + "]")
        .busyOnce("GET " + FEED + "/audit/1$a?Publisher");

    for (String script : Recipes.below("Microsoft 365: the Management Activity API")) {
      run(script);
    }

    assertFetched("m365", records);
    assertThat(apis.requests())
        .filteredOn(request -> request.contains("/start?"))
        .hasSize(4)
        .allMatch(request -> request.endsWith("&PublisherIdentifier=tenant "));
    assertThat(apis.requests())
        .filteredOn(request -> request.startsWith(first))
        .allMatch(request -> request.matches(".*&startTime=[-0-9T:]{19}&endTime=[-0-9T:]{19}&.*"));
  }

  private String blobs(String name) {
    return "[{\"contentId\": \"%s\", \"contentUri\": \"%s/audit/%s\"}]"
        .formatted(name, apis.address(FEED), name);
  }

  @Test
  void aSearchByGraph() throws Exception {
    List<String> records = records("m365");
    Files.writeString(directory.resolve("graph.header"), "Authorization: Bearer t0ken\n");
    apis.on("POST " + GRAPH, "{\"id\": \"q-1\", \"status\": \"running\"}")
        .on("GET " + GRAPH + "/q-1 ", "{\"id\": \"q-1\", \"status\": \"succeeded\"}")
        .on(
            "GET " + GRAPH + "/q-1/records ",
            "{\"value\": [{\"id\": \"1\", \"auditData\": %s}], \"@odata.nextLink\": \"%s\"}"
                .formatted(records.get(0), apis.address(GRAPH) + "/q-1/records?$skiptoken=2"))
        .on(
            "GET " + GRAPH + "/q-1/records?$skiptoken=2",
            "{\"value\": [{\"auditData\": %s}, {\"auditData\": %s}]}"
                .formatted(records.get(1), records.get(2)));

    run(Recipes.below("Microsoft 365: a search by Graph").get(0));

    assertFetched("m365", records);
    assertThat(apis.requests().get(0))
        .contains("\"filterStartDateTime\": \"2026-03-01T00:00:00Z\"")
        .contains("sharePointFileOperation");
  }

  /** The positions are larger than what a double counts. */
  @Test
  void boxAsAStream() throws Exception {
    List<String> records = records("box");
    String stream = "GET " + BOX + "?stream_type=admin_logs_streaming&limit=500&stream_position=";
    apis.on(stream + "0 ", page(records.get(0), "\"1152922976252290887\""))
        .on(stream + "1152922976252290887", page(records.get(1), "1152922976252290889"))
        .on(stream + "1152922976252290889", page("", "1152922976252290889"))
        .busyOnce(stream + "0 ");

    for (String script : Recipes.below("Box")) {
      run(script);
    }

    assertFetched("box", records);
    assertThat(apis.requests().get(0))
        .contains("box_subject_type=enterprise&box_subject_id=17")
        .contains("client_secret=" + CloudApis.SECRET);
    assertThat(directory.resolve("box.position")).hasContent("1152922976252290889\n");
  }

  private static String page(String entry, String position) {
    return "{\"chunk_size\":1,\"next_stream_position\":%s,\"entries\":[%s]}"
        .formatted(position, entry);
  }

  @Test
  void dropboxWithACursor() throws Exception {
    List<String> records = records("dropbox");
    apis.on("POST " + DROPBOX + " ", events(records.get(0), "c1", true))
        .on("POST " + DROPBOX + "/continue {  \"cursor\": \"c1\"}", events("", "c2", true))
        .on(
            "POST " + DROPBOX + "/continue {  \"cursor\": \"c2\"}",
            events(records.get(1), "c3", false));

    for (String script : Recipes.below("Dropbox")) {
      run(script);
    }

    assertFetched("dropbox", records);
    assertThat(apis.requests().get(0)).contains("refresh_token=refresh");
    assertThat(apis.requests().get(1)).contains("\"start_time\": \"2026-03-01T00:00:00Z\"");
    assertThat(directory.resolve("dropbox.cursor")).hasContent("c3\n");
  }

  private static String events(String event, String cursor, boolean hasMore) {
    return "{\"events\": [%s], \"cursor\": \"%s\", \"has_more\": %s}"
        .formatted(event, cursor, hasMore);
  }

  @Test
  void googleWithASignedLogin() throws Exception {
    List<String> records = records("google");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Files.writeString(directory.resolve("google.json"), keyFile(keys));
    apis.on("GET " + GOOGLE + "drive?", "{\"items\": [%s]}".formatted(records.get(0)))
        .on("GET " + GOOGLE, "{\"kind\": \"admin#reports#activities\"}");
    List<String> scripts = Recipes.below("Google Workspace");
    run(scripts.get(0));
    assertIsSigned(apis.requests().get(0), keys);
    run(scripts.get(1));

    assertFetched("google", records);
    assertThat(apis.requests()).filteredOn(request -> request.startsWith("GET")).hasSize(4);
    assertThat(apis.requests().get(1))
        .matches(".*drive\\?startTime=[-0-9T:]{19}Z&maxResults=1000 ");
  }

  @Test
  void googlePageByPage() throws Exception {
    Files.writeString(directory.resolve("google.header"), "Authorization: Bearer t0ken\n");
    Files.writeString(directory.resolve("google.since"), "1772445600\n");
    String drive = "GET " + GOOGLE + "drive?startTime=2026-03-02T04:00:00Z&maxResults=1000";
    apis.on("GET " + GOOGLE, "{}")
        .on(drive + " ", "{\"items\": [], \"nextPageToken\": \"A:1=\"}")
        .on(drive + "&pageToken=A:1=", "{\"items\": [%s]}".formatted(records("google").get(0)));

    run(Recipes.below("Google Workspace").get(1));

    assertFetched("google", records("google"));
  }

  private String keyFile(KeyPair keys) throws IOException {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return json.writeValueAsString(
        Map.of("client_email", "cordon@project.example", "private_key", pem));
  }

  private void assertIsSigned(String request, KeyPair keys) throws Exception {
    String[] parts = request.split("&assertion=", 2)[1].split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(keys.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.get("iss").asText()).isEqualTo("cordon@project.example");
    assertThat(claims.get("sub").asText()).isEqualTo("reports@northwind.example");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    assertThat(claims.get("scope").asText()).endsWith("/admin.reports.audit.readonly");
  }
}
