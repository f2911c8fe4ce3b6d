package dev.readingatlas.reading;

import dev.readingatlas.reading.FormattedText.Left;
import dev.readingatlas.reading.FormattedText.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the part of Markdown (CommonMark 0.31) that notes and texts of a pack may use: emphasis,
 * links and headings. All other markup is kept as plain text: lists, quotes, code, HTML, links by
 * reference. Line breaks and indents are kept, for verse.
 */
public final class Markdown {
  /** The start of a link to a place of the atlas, such as {@code place:shusha}. */
  private static final String PLACE = "place:";

  private static final Pattern SAFE = Pattern.compile("(?i)(https?://[^/]|mailto:[^@]).*");

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(Heading.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private Markdown() {}

  /** Reads a text with links to places. */
  public static FormattedText text(String markup) {
    return read(markup, true);
  }

  /** Reads a note, in which links to places are not followed. */
  public static FormattedText note(String markup) {
    return read(markup, false);
  }

  /**
   * The words of a note without markup.
   *
   * @return null if the markup is null
   */
  public static String plain(String markup) {
    return markup == null ? null : note(markup).text();
  }

  private static FormattedText read(String markup, boolean places) {
    String source = markup.strip();
    Writer writer = new Writer(source, places);
    PARSER.parse(source).accept(writer);
    return new FormattedText(writer.text.toString(), writer.formats, writer.mentions, writer.left);
  }

  private static final class Writer extends AbstractVisitor {
    private final String source;
    private final boolean places;
    private final StringBuilder text = new StringBuilder();
    private final List<Format> formats = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    Writer(String source, boolean places) {
      this.source = source;
      this.places = places;
    }

    @Override
    public void visit(Paragraph paragraph) {
      block();
      visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      block();
      format(heading, "heading", null, heading.getLevel());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      block();
      text.append(written(definition));
    }

    @Override
    public void visit(Text node) {
      indent(node);
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append('\n');
    }

    @Override
    public void visit(Emphasis node) {
      indent(node);
      format(node, "emphasis", null, null);
    }

    @Override
    public void visit(StrongEmphasis node) {
      indent(node);
      format(node, "strong", null, null);
    }

    @Override
    public void visit(Code node) {
      asWritten(node);
    }

    @Override
    public void visit(HtmlInline node) {
      left.add(new Left(Reason.HTML, node.getLiteral()));
      asWritten(node);
    }

    @Override
    public void visit(Image node) {
      left.add(new Left(Reason.PICTURE, written(node)));
      indent(node);
      visitChildren(node);
    }

    @Override
    public void visit(Link link) {
      String url = link.getDestination();
      String written = written(link);
      boolean byReference = !written.contains("](") && !written.startsWith("<");
      if (places && url.startsWith(PLACE)) {
        int start = text.length();
        indent(link);
        visitChildren(link);
        if (text.length() > start) {
          mentions.add(new Mention(start, text.length(), url.substring(PLACE.length())));
        }
      } else if (!byReference && SAFE.matcher(url).matches()) {
        indent(link);
        format(link, "link", url, null);
      } else {
        if (!byReference) {
          left.add(new Left(Reason.LINK, written));
        }
        asWritten(link);
      }
    }

    /** Begins a block, after a blank line unless it is the first. */
    private void block() {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
    }

    private void format(Node node, String kind, String url, Integer level) {
      int start = text.length();
      int at = formats.size();
      visitChildren(node);
      if (text.length() > start) {
        formats.add(at, new Format(start, text.length(), kind, url, level));
      }
    }

    private void asWritten(Node node) {
      indent(node);
      text.append(written(node));
    }

    /** At the beginning of a line, restores the blanks that the parser removes. */
    private void indent(Node node) {
      if (text.isEmpty()
          || text.charAt(text.length() - 1) != '\n'
          || node.getSourceSpans().isEmpty()) {
        return;
      }
      int at = node.getSourceSpans().getFirst().getInputIndex();
      String before = source.substring(source.lastIndexOf('\n', at - 1) + 1, at);
      if (before.isBlank()) {
        text.append(before);
      }
    }

    private String written(Node node) {
      return node.getSourceSpans().stream()
          .map(
              span ->
                  source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
          .collect(Collectors.joining("\n"));
    }
  }
}
