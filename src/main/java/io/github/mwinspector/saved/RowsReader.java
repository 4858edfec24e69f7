package io.github.mwinspector.saved;

import io.github.mwinspector.answer.DecodedRows;
import io.github.mwinspector.answer.DecodedRows.Written;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TriggeredAlarm;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists that several findings have. */
final class RowsReader {
  private RowsReader() {}

  static List<ParameterNode> rows(Fields fields, String name) throws UnopenableException {
    return DecodedRows.ofWritten(written(fields, name));
  }

  private static List<Written> written(Fields fields, String name) throws UnopenableException {
    List<Written> rows = new ArrayList<>();
    for (Fields row : fields.objects(name)) {
      rows.add(new Written(row.needed("name"), row.text("value"), written(row, "children")));
    }
    return rows;
  }

  static List<TriggeredAlarm> alarms(Fields fields) throws UnopenableException {
    List<TriggeredAlarm> alarms = new ArrayList<>();
    for (Fields alarm : fields.objects("TriggeredAlarms")) {
      String state = alarm.text("State");
      alarms.add(
          new TriggeredAlarm(alarm.text("Name"), state == null ? null : AlarmState.of(state)));
    }
    return alarms;
  }
}
