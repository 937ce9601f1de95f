import { Kbd, Modal, Table } from '@mantine/core';
import { texts } from '../texts';
import { otherKeys, shortcuts } from './shortcuts';

export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={texts.keys.title} size="lg" closeButtonProps={{ 'aria-label': texts.close }}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {[...shortcuts, ...otherKeys].map(({ name, shown }) => (
            <Table.Tr key={name}>
              <Table.Td w={180}><Kbd>{shown}</Kbd></Table.Td>
              <Table.Td>{texts.keys.meaning[name]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <h2 style={{ margin: '16px 0 4px 10px' }}>{texts.keys.mouse}</h2>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {texts.keys.gestures.map(([gesture, meaning]) => (
            <Table.Tr key={gesture}>
              <Table.Td w={180}>{gesture}</Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
