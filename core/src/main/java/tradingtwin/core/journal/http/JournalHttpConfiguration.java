package tradingtwin.core.journal.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({JournalController.class, AttachmentController.class})
public class JournalHttpConfiguration {}
