import { Anchor, type AnchorProps, Button, type ButtonProps, Card, type CardProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type InLink<Props> = Omit<Props, 'href'> & Omit<ComponentProps<'a'>, keyof Props>;

/** Links of the router in the look of Mantine's anchor, button and card. */
export const TextLink = createLink((props: InLink<AnchorProps>) => <Anchor {...props} />);
export const ButtonLink = createLink((props: InLink<ButtonProps>) => <Button component="a" {...props} />);
export const CardLink = createLink((props: InLink<CardProps>) => <Card component="a" className="mantine-focus-auto" {...props} />);
