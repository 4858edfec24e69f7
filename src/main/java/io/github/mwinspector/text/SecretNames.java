package io.github.mwinspector.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by a field's name whether it holds a secret. The name is cut into words at its capitals and
 * punctuation; a secret's word counts only when no later word says that the field is <em>about</em>
 * the secret: {@code PasswordPolicyName} holds a name, {@code SecretsManagerRegion} a region.
 */
final class SecretNames {
  /** Longer names are read from their end, where the word stands that says what they are. */
  private static final int LONGEST = 128;

  private static final Set<String> SECRETS =
      words(
          """
          password passwords passwd passwds pwd passphrase passcode passwort secret secrets token
          tokens credential credentials creds cred authorization apikey apikeys accesskey secretkey
          privatekey connectionstring connstr jwt otp\
          """);

  /** Too short or too common to count anywhere but at the end of a name. */
  private static final Set<String> SECRETS_LAST = words("auth pass pat bearer cookie");

  /** {@code key} is a secret behind one of these only; {@code KeyName} never is. */
  private static final Set<String> KEYS =
      words(
          """
          api access private secret encryption signing shared account master license session auth
          storage deploy ssh aes rsa hmac sas app application subscription consumer product
          function\
          """);

  private static final Set<String> ENDINGS =
      words("password passwd passphrase secret token apikey secretkey privatekey");

  /** A word behind the secret's that makes the field one about it. */
  private static final Set<String> ABOUT =
      words(
          """
          name names id ids arn arns count policy policies region length manager type types expiry
          expires expiration expired ttl age path paths file files filename dir folder url uri
          endpoint version enabled disabled required rotation days date time timeout timestamp
          format parameter param store provider min max limit size reset change changed status
          description location host user username label prefix suffix rule rules group reference
          ref from field column mode class method lambda bucket role table service server hint alias
          strength complexity history stdin scope scopes algorithm encryption flow issuer audience
          duration interval vault less action index source target request enforcement\
          """);

  /** Words before {@code token} that make it a mark in a list or a number of words. */
  private static final Set<String> NOT_TOKENS =
      words("next page pagination continuation max min num total input output idempotency");

  private SecretNames() {}

  static boolean names(String name) {
    List<String> words = split(name);
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = words.get(i);
      String before = i > 0 ? words.get(i - 1) : "";
      if (word.startsWith("token") && NOT_TOKENS.contains(before)) {
        return false;
      }
      if (secret(word, before) || (i == words.size() - 1 && SECRETS_LAST.contains(word))) {
        return true;
      }
      if (ABOUT.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean secret(String word, String before) {
    return SECRETS.contains(word)
        || (word.startsWith("key") && word.length() <= 4 && KEYS.contains(before))
        || (word.equals("string") && (before.equals("connection") || before.equals("conn")))
        || (word.equals("signature") && before.equals("amz"))
        || (!word.equals("nexttoken") && ENDINGS.stream().anyMatch(word::endsWith));
  }

  private static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = Math.max(0, name.length() - LONGEST); i < name.length(); i++) {
      if (word.length() > 0 && starts(name, i)) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(name.charAt(i))) {
        word.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether the char at {@code i > 0} is the first of a word, or stands between two. */
  private static boolean starts(String name, int i) {
    char c = name.charAt(i);
    char before = name.charAt(i - 1);
    return !Character.isLetter(c)
        || (Character.isUpperCase(c) && !Character.isUpperCase(before))
        || (Character.isUpperCase(c)
            && i + 1 < name.length()
            && Character.isLowerCase(name.charAt(i + 1)));
  }

  private static Set<String> words(String list) {
    return Set.of(list.toLowerCase(Locale.ROOT).split("\\s+"));
  }
}
