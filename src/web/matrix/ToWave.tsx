import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';

/** What comes after the matrix: choosing whom to begin with. */
export function ToWave() {
  return (
    <Button component={Link} to="/wave" variant="light" size="xs" rightSection={<ArrowRight size={15} aria-hidden />}>
      <FormattedMessage id="matrix.toWave" />
    </Button>
  );
}
