package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import org.springframework.stereotype.Component;

/** Who may show an atlas in a frame, as far as oEmbed asks. */
@Component
public class FrameRule {
  /** Whether other sites may: atlases carry no rule of their own yet, so all are open. */
  public boolean isOpen(Atlas atlas) {
    return true;
  }
}
