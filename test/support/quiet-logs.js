import { Logger } from '@nestjs/common';

// Tests provoke failures on purpose; what is logged of them would drown the report.
Logger.overrideLogger(false);
