package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is inside an envelope is counted one by one, and a reject says where it stood. */
class EnvelopesTest {
  private static final ObjectNode RECORD = M365Samples.file("FileDownloaded");

  @Test
  void oneJunkElementIsOneRejectWithItsPlaceAndTheOthersAreRead() {
    String form =
        "{'took':1,'hits':{'total':{'value':3},'hits':[{'_source':{'message':%t}},"
            + "{'_source':{'foo':{'x':1}}},{'_source':{'message':'{torn'}},7,"
            + "{'_source':{'message':%t}}]}}";
    List<Reading> readings = TestReader.readAll(ToolForms.parse(form, RECORD).toString());
    assertThat(readings).hasSize(5);
    assertThat(readings.get(0).activity()).isNotNull();
    assertThat(readings.get(1).reject().sentence())
        .startsWith("At hits.hits[1]._source: It is no record of a known shape");
    assertThat(readings.get(2).reject().reason()).isEqualTo("not_json");
    assertThat(readings.get(2).reject().sentence()).startsWith("At hits.hits[2]._source.message: ");
    assertThat(readings.get(3).reject().sentence())
        .isEqualTo("At hits.hits[3]: It is a bare number, not a record.");
    assertThat(readings.get(3).reject().original()).isEqualTo("7");
    assertThat(readings.get(4).activity()).isNotNull();
  }

  @Test
  void rowsThatDoNotFitTheColumnsAreRejects() {
    String answer =
        "{'tables':[{'name':'P','columns':[{'name':'Operation'},{'name':'CreationTime'},"
            + "{'name':'UserId'}],'rows':[['FileDownloaded','2026-03-01T09:30:00Z','ana'],"
            + "['FileDownloaded'],['a','b','c','d'],'x',[null,'',null]]}]}";
    List<Reading> readings = TestReader.readAll(answer.replace('\'', '"'));
    assertThat(readings).hasSize(5);
    assertThat(readings.get(0).activity().actor().name()).isEqualTo("ana");
    assertThat(readings.subList(1, 4))
        .extracting(reading -> reading.reject().sentence())
        .containsExactly(
            "At tables[0].rows[1]: The row does not have the table's 3 columns.",
            "At tables[0].rows[2]: The row does not have the table's 3 columns.",
            "At tables[0].rows[3]: The row does not have the table's 3 columns.");
    assertThat(readings.get(4).reject().sentence()).contains("it has no fields");
  }

  @Test
  void aRecordMayBeATextWithinAText() throws JsonProcessingException {
    String twice = TestReader.JSON.writeValueAsString(RECORD.toString());
    ObjectNode row =
        TestReader.JSON.createObjectNode().put("RecordId", "r").put("AuditData", twice);
    assertThat(TestReader.activity(row)).isEqualTo(TestReader.activity(RECORD));
    List<Reading> broken = TestReader.readAll(row.put("AuditData", "\"{torn").toString());
    assertThat(broken.get(0).reject().reason()).isEqualTo("unknown_shape");
  }

  @Test
  void aTableMayHaveTheValuesOfEachColumnTogether() {
    String answer =
        "{'preview':false,'fields':['Operation','CreationTime','UserId','_raw'],'columns':[["
            + "'FileDownloaded','FileDownloaded',null],['2026-03-01T09:30:00Z','x',''],"
            + "['ana','ben',null],[null,null,null]%s]}";
    List<Reading> readings = TestReader.readAll(String.format(answer, "").replace('\'', '"'));
    assertThat(readings).hasSize(3);
    assertThat(readings.get(0).activity().actor().name()).isEqualTo("ana");
    assertThat(readings.get(1).reject().reason()).isEqualTo("bad_time");
    assertThat(readings.get(2).reject().sentence()).startsWith("At columns[2]: ");
    for (String wrong : List.of(",['one']", ",7", ",[1,2,3]")) {
      List<Reading> torn = TestReader.readAll(String.format(answer, wrong).replace('\'', '"'));
      assertThat(torn).hasSize(1);
      assertThat(torn.get(0).reject().reason()).isEqualTo("unknown_shape");
    }
  }

  @Test
  void framesAboutTheQueryCarryNothing() {
    String frames =
        "[{'FrameType':'DataSetHeader','Version':'v2.0'},{'FrameType':'DataTable',"
            + "'TableKind':'QueryProperties','Columns':[{'ColumnName':'Key'}],'Rows':[['x']]},"
            + "{'FrameType':'DataTable','TableKind':'PrimaryResult','Columns':[{'ColumnName':"
            + "'Operation'},{'ColumnName':'CreationTime'},{'ColumnName':'UserId'}],'Rows':[["
            + "'FileDownloaded','2026-03-01T09:30:00Z','ana']]},{'FrameType':'DataSetCompletion'}]";
    assertThat(TestReader.readAll(frames.replace('\'', '"')))
        .extracting(reading -> reading.activity() != null ? "activity" : reading.skipped())
        .containsExactly("empty", "empty", "activity", "empty");
  }

  @Test
  void tablesAboutTheQueryInTheFirstVersionCarryNothing() {
    String tables =
        "{'Tables':[{'TableName':'Table_0','Columns':[{'ColumnName':'Operation'},{'ColumnName':"
            + "'CreationTime'},{'ColumnName':'UserId'}],'Rows':[['FileDownloaded',"
            + "'2026-03-01T09:30:00Z','ana']]},{'TableName':'Table_1','Columns':[{'ColumnName':"
            + "'Value'}],'Rows':[['x']]},{'TableName':'Table_2','Columns':[{'ColumnName':"
            + "'Ordinal'},{'ColumnName':'Kind'},{'ColumnName':'Name'},{'ColumnName':'Id'}],"
            + "'Rows':[[0,'QueryResult','PrimaryResult','x']]}]}";
    assertThat(TestReader.readAll(tables.replace('\'', '"')))
        .extracting(reading -> reading.activity() != null ? "activity" : reading.skipped())
        .containsExactly("activity", "empty", "empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'took':1,'_shards':{'total':1},'hits':{'total':{'value':0},'hits':[]}}",
        "{'@odata.context':'c','@odata.nextLink':'n','value':[]}",
        "{'tables':[{'name':'P','columns':[{'name':'a'}],'rows':[]}]}",
        "{'index':{'_index':'a','_id':'1'}}",
        "{'preview':false,'lastrow':true}",
        "{'init_offset':0,'messages':[],'preview':false,'results':[]}",
      })
  void whatOnlyDescribesAPageOrAStreamIsEmpty(String json) {
    assertThat(TestReader.readAll(json.replace('\'', '"')))
        .containsExactly(Reading.skipped(TestReader.ORIGIN, "empty", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[],'user':'ana','operation':'download'}",
        "{'records':[],'payload':{'a':1}}",
        "{'kind':'admin#reports#activity','id':{'applicationName':'drive'},'eventz':{'a':1}}",
        "{'kind':'admin#reports#activity','id':{'applicationName':'drive'},'ipAddress':'::1'}",
      })
  void whatHasDataUnderAnotherNameIsARejectAndNotEmpty(String json) {
    List<Reading> readings = TestReader.readAll(json.replace('\'', '"'));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).reject()).isNotNull();
  }

  @Test
  void anEmptyListBesideARecordHidesNothing() {
    ObjectNode envelope = ToolForms.parse("{'records':[],'message':{'inner':%r}}", RECORD);
    assertThat(TestReader.activity(envelope).id()).isEqualTo("id-FileDownloaded");
    ObjectNode row = RECORD.deepCopy();
    row.putArray("AuditData");
    assertThat(TestReader.activity(row).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void aRecordBesideItsParsedFormIsReadOnce() {
    for (String field : List.of("_raw", "AuditData", "message", "event.original", "full_log")) {
      ObjectNode row = RECORD.deepCopy().put("SourceFileName", "parsed.docx");
      row.put(field, RECORD.toString());
      List<Reading> readings = TestReader.readAll(row.toString());
      assertThat(readings).as(field).hasSize(1);
      assertThat(readings.get(0).activity().file().name()).isNotEqualTo("parsed.docx");
    }
  }

  @Test
  void whereTheOriginalIsTornItsParsedFormIsRead() {
    ObjectNode row = RECORD.deepCopy().put("_raw", RECORD.toString().substring(0, 40));
    assertThat(TestReader.activity(row).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void allListsOfAnUnknownEnvelopeAreRead() {
    ObjectNode two = ToolForms.parse("{'one':[%r],'two':[%r,%r],'about':{'a':1}}", RECORD);
    assertThat(TestReader.readAll(two.toString())).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"Operation\":\"FileDownloaded\",\"CreationTime\":\"2026-03-01T09:30:00\"}', UserId",
    "'{\"event_type\":\"DOWNLOAD\",\"created_at\":\"2026-03-01T09:30:00Z\"}', created_by",
    "'{\"event_type\":\"LOGIN\",\"created_at\":\"2026-03-01T09:30:00Z\"}', created_by",
  })
  void aRecordOfNobodyOnNothingIsAReject(String json, String missing) {
    List<Reading> readings = TestReader.readAll(json);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).reject().reason()).isEqualTo("incomplete");
    assertThat(readings.get(0).reject().sentence()).contains(missing);
  }

  @Test
  void valuesOfListElementsThatCannotBeMatchedAreAReject() {
    String row =
        "{'result':{'kind':'admin#reports#activity','id.time':'2026-03-01T09:30:00Z',"
            + "'id.applicationName':'drive','actor.email':'ana@northwind.example',"
            + "'events{}.name':'view','events{}.parameters{}.name':['doc_id','doc_title'%s],"
            + "'events{}.parameters{}.value':['1Ab','plan']}}";
    String fits = String.format(row, "").replace('\'', '"');
    assertThat(TestReader.readAll(fits).get(0).activity().file().id()).isEqualTo("1Ab");
    String unequal = String.format(row, ",'billable'").replace('\'', '"');
    assertThat(TestReader.readAll(unequal).get(0).reject().sentence())
        .contains("events{}.parameters have 3 and 2 values");
  }

  @Test
  void hostileNamesAndTablesStayCheap() {
    String deep = "{\"" + "a.".repeat(200_000) + "b\":1}";
    assertThat(TestReader.readAll(deep).get(0).reject().reason()).isEqualTo("unknown_shape");
    String far = "{\"events[999999].name\":1,\"events[5].name\":2,\"id.x\":1}";
    assertThat(TestReader.readAll(far).get(0).reject()).isNotNull();
    String name = "n".repeat(1 << 20);
    String rows = "[1],".repeat(200_000) + "[1]";
    String table = "{\"columns\":[\"" + name + "\"],\"rows\":[" + rows + "]}";
    assertThat(TestReader.readAll(table)).hasSize(1);
  }
}
