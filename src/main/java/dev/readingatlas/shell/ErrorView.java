package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import dev.readingatlas.message.Messages;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The page for a failure of the server: without details of the failure, and with links to other
 * pages.
 */
class ErrorView extends Page implements HasErrorParameter<Exception> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    if (parameter.getException() instanceof TransactionException
        || parameter.getException() instanceof DataAccessException) {
      LOG.warn("A page cannot be shown without the database: /{}", event.getLocation().getPath());
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    LOG.error("A page failed: /{}", event.getLocation().getPath(), parameter.getException());
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.failed");
  }

  @Override
  protected Component[] content(Messages messages) {
    return new Component[] {new Paragraph(messages.text("page.failedWhy")), waysOn(messages)};
  }
}
