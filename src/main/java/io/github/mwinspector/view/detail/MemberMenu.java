package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.text.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;

/** What can be done with a member. */
final class MemberMenu {
  private final CopyMenu copy;
  private final MemberTexts texts;

  MemberMenu(CopyMenu copy, MemberTexts texts) {
    this.copy = copy;
    this.texts = texts;
  }

  /** The items for a member. The names of those that let values out say so. */
  List<MenuItem> items(Member member) {
    List<MenuItem> items = new ArrayList<>();
    items.add(copy.item("Copy name", member::name));
    if (member.json() == null) {
      items.add(copy.item("Copy row", () -> row(member, Disclosure.HIDDEN)));
    } else if (MemberTexts.sensitive(member)) {
      Function<Disclosure, String> value = disclosure -> texts.whole(member, disclosure);
      items.add(copy.item("Copy value alone with values", () -> value.apply(Disclosure.VALUES)));
      items.add(
          copy.secretItem("Copy value alone with secrets", () -> value.apply(Disclosure.SECRETS)));
      items.addAll(copy.items("Copy row", disclosure -> row(member, disclosure)));
    } else {
      items.add(copy.item("Copy value alone", () -> texts.whole(member, Disclosure.VALUES)));
      items.add(
          copy.secretItem(
              "Copy value alone with secrets", () -> texts.whole(member, Disclosure.SECRETS)));
      items.add(copy.item("Copy row", () -> row(member, Disclosure.VALUES)));
      items.add(copy.secretItem("Copy row with secrets", () -> row(member, Disclosure.SECRETS)));
    }
    return items;
  }

  /** The row as one text: the name, and the value or that there is none. */
  String row(Member member, Disclosure disclosure) {
    String value = member.json() == null ? "not sent" : texts.whole(member, disclosure);
    return member.name() + ": " + value;
  }
}
