import { Kbd, Modal, Table } from '@mantine/core';
import { texts } from '../texts';

export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={texts.help.title} size="lg" closeButtonProps={{ 'aria-label': texts.close }}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {texts.help.keys.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Td w={180}><Kbd>{keys}</Kbd></Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <h2 style={{ margin: '16px 0 4px 10px' }}>{texts.help.mouse}</h2>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {texts.help.gestures.map(([gesture, meaning]) => (
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
